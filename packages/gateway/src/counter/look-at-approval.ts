import type { Gateway } from '../context.ts';
import type { Identity, IssuerBackchannel } from '../session/issuer.ts';
import { findApproval, settle } from './approval-rows.ts';
import type { ApprovalRow } from './approval-rows.ts';
import { isCode } from './one-time-code.ts';
import { beginService } from './serve.ts';

/** Seconds by which an issuer that says `slow_down` is asked less often (CIBA Core 1.0 section 11). */
const SLOWER = 5;

/** An approval as it stands after a look, and the citizen's token for the one who brought it about. */
export interface Look {
  row: ApprovalRow;
  token?: string;
}

/**
 * How an approval stands. The issuer is asked only when its interval is over, by one of however many look at once. An
 * issuer that does not answer changes nothing: the next look asks again.
 */
export async function lookAtApproval(
  gateway: Gateway,
  backchannel: IssuerBackchannel | undefined,
  row: ApprovalRow,
): Promise<Look> {
  if (row.state !== 'waiting') return { row };
  if (row.expires_at <= gateway.clock.now()) return { row: await settle(gateway, row, 'expired') };
  if (backchannel === undefined || row.auth_req_id === null || !(await takeTurn(gateway, row)))
    return { row };
  const answer = await backchannel.answer(row.auth_req_id).catch((error: unknown) => {
    gateway.log.warn({ err: error }, 'The issuer could not be asked about an approval.');
    return { state: 'pending' as const };
  });
  switch (answer.state) {
    case 'pending':
      return { row };
    case 'slow-down':
      return { row: await slowDown(gateway, row) };
    case 'identified':
      return approve(gateway, row, answer.identity);
    default:
      return { row: await settle(gateway, row, answer.state) };
  }
}

/** A typed code. Each try is counted before it is looked at, so that parallel ones are not free. */
export async function tryCode(gateway: Gateway, row: ApprovalRow, typed: string): Promise<Look> {
  if (row.state !== 'waiting' || row.code === null || row.subject === null) return { row };
  if (row.expires_at <= gateway.clock.now()) return { row: await settle(gateway, row, 'expired') };
  const counted = await gateway.database
    .updateTable('counter_approval')
    .set((approval) => ({ attempts_left: approval('attempts_left', '-', 1) }))
    .where('id', '=', row.id)
    .where('state', '=', 'waiting')
    .where('attempts_left', '>', 0)
    .returningAll()
    .executeTakeFirst();
  if (counted === undefined) return { row: await findApproval(gateway, row.id, row.operator_session_id) };
  if (await isCode(row.id, typed, row.code)) {
    return approve(gateway, counted, {
      subject: row.subject,
      name: row.name ?? '',
      nationalId: row.national_id,
      phoneNumber: row.phone_number ?? undefined,
      acr: undefined,
    });
  }
  return { row: counted.attempts_left === 0 ? await settle(gateway, counted, 'refused') : counted };
}

/** Only the citizen who was asked for counts, whoever it was that approved. */
async function approve(gateway: Gateway, row: ApprovalRow, identity: Identity): Promise<Look> {
  if (identity.nationalId !== row.national_id) {
    gateway.log.warn('Somebody else approved than was asked.');
    return { row: await settle(gateway, row, 'refused') };
  }
  const begun = await beginService(gateway, row, identity);
  if (begun === undefined) return { row: await settle(gateway, row, 'expired') };
  return { row: { ...row, state: 'approved' }, token: begun.token };
}

/** Takes the next turn to ask the issuer; of many who try, one gets it. */
async function takeTurn({ database, clock }: Gateway, row: ApprovalRow): Promise<boolean> {
  const now = clock.now();
  const taken = await database
    .updateTable('counter_approval')
    .set({ poll_at: new Date(now.getTime() + row.interval_seconds * 1000) })
    .where('id', '=', row.id)
    .where('state', '=', 'waiting')
    .where('poll_at', '<=', now)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

async function slowDown({ database, clock }: Gateway, row: ApprovalRow): Promise<ApprovalRow> {
  const interval = row.interval_seconds + SLOWER;
  const slower = {
    interval_seconds: interval,
    poll_at: new Date(clock.now().getTime() + interval * 1000),
  };
  await database.updateTable('counter_approval').set(slower).where('id', '=', row.id).execute();
  return { ...row, ...slower };
}
