import type { Id, TicketRedeemed } from '@panjare/contract';
import { changeCase } from '../cases/change-case.ts';
import type { CaseRoom } from '../cases/case-room.ts';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { hashSecret, randomSecret } from '../session/secret.ts';
import { findHandoff, moveHandoff, refuse } from './handoff-rows.ts';

/** Seconds from consent to the agency's redemption. */
export const ticketSeconds = 60;

/** A new ticket for a hand-off that was consented to; those before it count no more. 256 bits, no personal data. */
export async function issueTicket({ database, clock }: Gateway, handoff: string): Promise<string> {
  const ticket = randomSecret();
  const now = clock.now();
  await database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('handoff_ticket')
      .set({ expires_at: now })
      .where('handoff_id', '=', handoff)
      .where('expires_at', '>', now)
      .execute();
    await transaction
      .insertInto('handoff_ticket')
      .values({
        ticket: hashSecret(ticket),
        handoff_id: handoff,
        expires_at: new Date(now.getTime() + ticketSeconds * 1000),
        spent_at: null,
      })
      .execute();
  });
  return ticket;
}

/**
 * Redeems a ticket once, for the agency it was made for; of many at a time one succeeds, since the case's row is
 * locked. The agency learns an id and nothing else. Throws `not-found`, `ticket-audience`, `ticket-spent`,
 * `ticket-expired`, all but the first on record.
 */
export async function redeemTicket(
  gateway: Gateway,
  room: CaseRoom,
  agency: Id,
  ticket: string,
): Promise<TicketRedeemed> {
  const hash = hashSecret(ticket);
  const kept = await gateway.database
    .selectFrom('handoff_ticket')
    .selectAll()
    .where('ticket', '=', hash)
    .executeTakeFirst();
  const found = kept === undefined ? undefined : await findHandoff(gateway, kept.handoff_id);
  if (kept === undefined || found === undefined) throw new ProblemError(404, 'not-found');
  const { row, plan } = found;
  if (row.agency !== agency) throw await refuse(gateway, row, agency, 403, 'ticket-audience');
  if (kept.spent_at !== null) throw await refuse(gateway, row, agency, 409, 'ticket-spent');
  if (kept.expires_at <= gateway.clock.now() || row.expires_at <= gateway.clock.now())
    throw await refuse(gateway, row, agency, 410, 'ticket-expired');
  const change = await changeCase(
    gateway,
    room,
    row.case_id,
    { kind: 'agency', id: agency },
    () => ({ kind: 'handoff', step: 'redeemed', handoff: row.id, plan }),
    async (transaction) => {
      await transaction
        .updateTable('handoff_ticket')
        .set({ spent_at: gateway.clock.now() })
        .where('ticket', '=', hash)
        .execute();
      await moveHandoff(transaction, row.id, 'redeemed');
    },
  );
  if (change.kind === 'changed') return { id: row.id };
  if (change.kind === 'not-now' && change.file.handoff?.state === 'offered')
    throw new ProblemError(409, 'not-now');
  throw await refuse(gateway, row, agency, 409, 'ticket-spent');
}
