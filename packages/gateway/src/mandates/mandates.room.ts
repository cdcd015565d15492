import type { Mandate } from '@panjare/contract';
import type { Gateway, Room } from '../context.ts';
import { isUuid } from '../database/uuid.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';
import type { Citizen } from '../session/citizen.ts';
import { giveMandate } from './give-mandate.ts';
import { findMandate, meetHolder, sideOf, toMandate } from './mandate-rows.ts';

/** Acting for another: for named services, for a time, seen by both and ended by either. */
export const mandatesRoom: Room = (app, gateway) => {
  handle(app, gateway, 'mandates.list', async ({ citizen }) => ({
    mandates: await listMandates(gateway, citizen),
  }));
  handle(app, gateway, 'mandates.give', async ({ citizen, body }) =>
    toMandate(await giveMandate(gateway, citizen, body), 'giver', gateway.clock.now()),
  );
  handle(app, gateway, 'mandates.end', ({ citizen, params }) => endMandate(gateway, citizen, params.id));
};

async function listMandates(gateway: Gateway, citizen: Citizen): Promise<Mandate[]> {
  await meetHolder(gateway, citizen);
  const { subject, nationalId } = citizen;
  const rows = await gateway.database
    .selectFrom('mandate')
    .selectAll()
    .where((mandate) =>
      mandate.or([
        mandate('giver_subject', '=', subject),
        ...(nationalId === undefined ? [] : [mandate('holder_national_id', '=', nationalId)]),
      ]),
    )
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const now = gateway.clock.now();
  return rows.map((row) => toMandate(row, sideOf(row, citizen) ?? 'giver', now));
}

/** One that has ended or run out already is given as it stands; others' are not even denied. */
async function endMandate(gateway: Gateway, citizen: Citizen, id: string): Promise<Mandate> {
  const row = isUuid(id) ? await findMandate(gateway.database, id, 'unlocked') : undefined;
  const side = row && sideOf(row, citizen);
  if (row === undefined || side === undefined) throw new ProblemError(404, 'not-found');
  const now = gateway.clock.now();
  const ended = await gateway.database
    .updateTable('mandate')
    .set({ ended_at: now, ended_by: side })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('until', '>', now)
    .returningAll()
    .executeTakeFirst();
  return toMandate(ended ?? (await findMandate(gateway.database, id, 'unlocked')) ?? row, side, now);
}
