import type { Notice } from '@panjare/contract';
import type { Selectable } from 'kysely';
import type { Room } from '../context.ts';
import { isUuid } from '../database/uuid.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';
import type { NoticeTable } from './notices.tables.ts';

const MOST = 500;

/** The citizen's inbox (کارپوشه). */
export const noticesRoom: Room = (app, gateway) => {
  handle(app, gateway, 'notices.list', async ({ citizen }) => {
    const rows = await gateway.database
      .selectFrom('notice')
      .selectAll()
      .where('recipient', '=', citizen.subject)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST)
      .execute();
    return { notices: rows.map(toNotice), unreachable: [] };
  });

  handle(app, gateway, 'notices.read', async ({ params, citizen }) => {
    if (!isUuid(params.id)) throw new ProblemError(404, 'not-found');
    const own = gateway.database
      .selectFrom('notice')
      .selectAll()
      .where('id', '=', params.id)
      .where('recipient', '=', citizen.subject);
    await gateway.database
      .updateTable('notice')
      .set({ read_at: gateway.clock.now() })
      .where('id', '=', params.id)
      .where('recipient', '=', citizen.subject)
      .where('read_at', 'is', null)
      .execute();
    const row = await own.executeTakeFirst();
    if (row === undefined) throw new ProblemError(404, 'not-found');
    return toNotice(row);
  });
};

function toNotice(row: Selectable<NoticeTable>): Notice {
  return {
    id: row.id,
    at: row.at.toISOString(),
    agency: row.agency,
    ...(row.case_id === null ? {} : { case: row.case_id }),
    subject: row.subject,
    body: row.body,
    ...(row.read_at === null ? {} : { readAt: row.read_at.toISOString() }),
  };
}
