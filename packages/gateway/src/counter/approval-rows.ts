import type { CounterApproval } from '@panjare/contract';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Gateway } from '../context.ts';
import { isUuid } from '../database/uuid.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { CounterApprovalTable } from './counter.tables.ts';

/** An approval as its row holds it. */
export type ApprovalRow = Selectable<CounterApprovalTable>;

/** Seconds that a citizen has to answer. */
export const ANSWER_SECONDS = 180;
/** How often a wrong code may be typed. */
export const ATTEMPTS = 3;

/** The same citizen is asked so often in ten minutes at most, by however many operators: no phone is worn down. */
const ASKED_AT_MOST = 5;
const WINDOW = 10 * 60 * 1000;
/** Milliseconds that a row is kept after its end, for a page that asks late. */
const KEPT = 60 * 60 * 1000;

/** As the contract tells it. */
export function toApproval(row: ApprovalRow): CounterApproval {
  const { id, state } = row;
  if (state !== 'waiting') return { state, id };
  return {
    state,
    id,
    by: row.approved_by,
    bindingMessage: row.binding_message,
    expiresAt: row.expires_at.toISOString(),
    ...(row.attempts_left === null ? {} : { attemptsLeft: row.attempts_left }),
    interval: row.interval_seconds,
  };
}

/** The approval that this operator's session asked for. Throws `not-found`: others' are not even denied. */
export async function findApproval(
  { database }: Gateway,
  id: string,
  operatorSession: string,
): Promise<ApprovalRow> {
  const row = isUuid(id)
    ? await database
        .selectFrom('counter_approval')
        .selectAll()
        .where('id', '=', id)
        .where('operator_session_id', '=', operatorSession)
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new ProblemError(404, 'not-found');
  return row;
}

/** Settles an approval that waits; one that is settled already stays as it is. Returns it as it then stands. */
export async function settle(
  gateway: Gateway,
  row: ApprovalRow,
  state: 'refused' | 'expired',
): Promise<ApprovalRow> {
  const settled = await gateway.database
    .updateTable('counter_approval')
    .set({ state, code: null, auth_req_id: null })
    .where('id', '=', row.id)
    .where('state', '=', 'waiting')
    .returningAll()
    .executeTakeFirst();
  return settled ?? findApproval(gateway, row.id, row.operator_session_id);
}

/** An operator asks one citizen at a time: what still waits is given up. */
export async function giveUpOthers({ database }: Gateway, operatorSession: string): Promise<void> {
  await database
    .updateTable('counter_approval')
    .set({ state: 'expired', code: null, auth_req_id: null })
    .where('operator_session_id', '=', operatorSession)
    .where('state', '=', 'waiting')
    .execute();
}

/** Throws `rate-limited` where a citizen was asked too often of late. */
export async function requirePatience({ database, clock }: Gateway, nationalId: string): Promise<void> {
  const since = new Date(clock.now().getTime() - WINDOW);
  const { count } = await database
    .selectFrom('counter_approval')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('national_id', '=', nationalId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  if (count >= ASKED_AT_MOST) throw new ProblemError(429, 'rate-limited', { retryAfter: WINDOW / 1000 });
}

/** Deletes approvals that are long over, and with them whom they were asked of. */
export async function sweepApprovals({ database, clock }: Gateway): Promise<void> {
  await database
    .deleteFrom('counter_approval')
    .where('expires_at', '<=', new Date(clock.now().getTime() - KEPT))
    .execute();
}
