import { changeCase } from '../cases/change-case.ts';
import type { CaseRoom } from '../cases/case-room.ts';
import type { Gateway } from '../context.ts';
import { findHandoff, moveHandoff } from './handoff-rows.ts';

/** Ends hand-offs that were not accepted in time; the case stays where it is. Forgets tickets long over. */
export async function sweepHandoffs(gateway: Gateway, room: CaseRoom): Promise<void> {
  const now = gateway.clock.now();
  const due = await gateway.database
    .selectFrom('handoff')
    .select('id')
    .where('state', 'in', ['offered', 'redeemed'])
    .where('expires_at', '<=', now)
    .limit(100)
    .execute();
  for (const { id } of due) {
    const found = await findHandoff(gateway, id);
    if (found === undefined) continue;
    const { row, plan } = found;
    await changeCase(
      gateway,
      room,
      row.case_id,
      { kind: 'system' },
      () => ({ kind: 'handoff', step: 'expired', handoff: id, plan }),
      (transaction) => moveHandoff(transaction, id, 'expired'),
    );
  }
  const dayBefore = new Date(now.getTime() - 86_400_000);
  await gateway.database.deleteFrom('handoff_ticket').where('expires_at', '<', dayBefore).execute();
}
