import type { Room } from '../context.ts';
import { handle } from '../routing/operation.ts';

const MOST = 500;

/** Who read the citizen's data: newest first. */
export const dataUsesRoom: Room = (app, gateway) => {
  handle(app, gateway, 'data-uses.list', async ({ citizen }) => {
    const rows = await gateway.database
      .selectFrom('data_use')
      .selectAll()
      .where('subject', '=', citizen.subject)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST)
      .execute();
    return {
      uses: rows.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        agency: row.agency,
        purpose: 'prefill' as const,
        source: row.source,
        facts: row.facts,
        ...(row.case_id === null ? {} : { case: row.case_id }),
        ground: row.ground,
        ...(row.correct_at === null ? {} : { correctAt: row.correct_at }),
      })),
      more: false,
      notConnected: [],
      unreachable: [],
    };
  });
};
