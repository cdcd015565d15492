import type { SignedIn } from '@panjare/contract';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Identity } from '../session/issuer.ts';
import { hashSecret, randomSecret } from '../session/secret.ts';
import { isLive } from '../session/read-citizen.ts';
import { endSession, newSession, slideIdle, toSignedIn } from '../session/session-rows.ts';
import type { SessionTable } from '../session/session.tables.ts';
import type { CounterApprovalTable } from './counter.tables.ts';
import { recordService } from './record-service.ts';
import { toldStanding } from './standing.ts';

type SessionRow = Selectable<SessionTable>;

/**
 * Begins the citizen's own session at the counter: a fresh token, within the operator's session and the counter's
 * limits. Of many who try with one approval, one succeeds; the others get `undefined`, and so does an operator whose
 * session has ended meanwhile.
 */
export async function beginService(
  gateway: Gateway,
  approval: Selectable<CounterApprovalTable>,
  identity: Identity,
): Promise<{ token: string; session: string } | undefined> {
  const token = randomSecret();
  const session = newSession(gateway, identity, 'counter', { token: hashSecret(token) });
  const begun = await gateway.database.transaction().execute(async (transaction) => {
    const operator = await transaction
      .selectFrom('session')
      .selectAll()
      .where('id', '=', approval.operator_session_id)
      .forUpdate()
      .executeTakeFirst();
    if (operator === undefined || !isLive(operator, gateway.clock.now())) return false;
    const taken = await transaction
      .updateTable('counter_approval')
      .set({ state: 'approved' })
      .where('id', '=', approval.id)
      .where('state', '=', 'waiting')
      .returning('id')
      .executeTakeFirst();
    if (taken === undefined) return false;
    const until = operator.absolute_until;
    await transaction
      .insertInto('session')
      .values({
        ...session,
        idle_until: earlier(session.idle_until as Date, until),
        absolute_until: earlier(session.absolute_until as Date, until),
      })
      .execute();
    await transaction
      .insertInto('counter_service')
      .values({ citizen_session_id: session.id, operator_session_id: operator.id, returned_at: null })
      .execute();
    await recordService(gateway, transaction, operator.name, identity.subject);
    return true;
  });
  if (!begun) return undefined;
  await slideOperator(gateway, session.id);
  return { token, session: session.id };
}

/** Ends every session of a citizen that this operator's still works for. Its cookies lead nowhere from now on. */
export async function endServices(gateway: Gateway, operatorSession: string): Promise<void> {
  const ended = await gateway.database
    .updateTable('counter_service')
    .set({ returned_at: gateway.clock.now() })
    .where('operator_session_id', '=', operatorSession)
    .where('returned_at', 'is', null)
    .returning('citizen_session_id')
    .execute();
  for (const { citizen_session_id: id } of ended) await endSession(gateway, id, 'signed-out');
}

/**
 * The citizen goes, by the operator's word or by the idle limit: their session ends, and the operator's goes on under a
 * fresh token, once. `undefined` where this session served nobody, was left already, or the operator's is over too.
 */
export async function returnToOperator(
  gateway: Gateway,
  citizen: Pick<SessionRow, 'id'>,
): Promise<{ token: string; session: SignedIn } | undefined> {
  const left = await gateway.database
    .updateTable('counter_service')
    .set({ returned_at: gateway.clock.now() })
    .where('citizen_session_id', '=', citizen.id)
    .where('returned_at', 'is', null)
    .returning('operator_session_id')
    .executeTakeFirst();
  if (left === undefined) return undefined;
  await endSession(gateway, citizen.id, 'signed-out');
  const token = randomSecret();
  const operator = await gateway.database
    .updateTable('session')
    .set({ token: hashSecret(token) })
    .where('id', '=', left.operator_session_id)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (operator === undefined || !isLive(operator, gateway.clock.now())) return undefined;
  await slideIdle(gateway, operator);
  return { token, session: { ...toSignedIn(operator), ...toldStanding(operator, { state: 'unserved' }) } };
}

/** While a citizen is served, the operator's own idle time does not begin: it begins where the citizen's ends. */
export async function slideOperator(gateway: Gateway, citizenSession: string): Promise<void> {
  const until = new Date(gateway.clock.now().getTime() + 2 * gateway.config.sessions.counter.idle * 1000);
  await gateway.database
    .updateTable('session')
    .set({ idle_until: sql<Date>`least(absolute_until, ${until})` })
    .where('ended_at', 'is', null)
    .where('id', 'in', (rows) =>
      rows
        .selectFrom('counter_service')
        .select('operator_session_id')
        .where('citizen_session_id', '=', citizenSession)
        .where('returned_at', 'is', null),
    )
    .execute();
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
