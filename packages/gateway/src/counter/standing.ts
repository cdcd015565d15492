import type { SignedIn } from '@panjare/contract';
import type { Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import type { SessionTable } from '../session/session.tables.ts';

/**
 * What a session at a counter is: the operator's own, in which no citizen's room opens, or that of the citizen who let
 * the operator act. `over`: the operator's own has been ended, and the citizen's with it.
 */
export type CounterStanding =
  | { state: 'unserved' }
  | { state: 'serving'; operator: CounterOperator; operatorSession: string }
  | { state: 'over' };

/** Who acts at the counter. */
export interface CounterOperator {
  subject: string;
  name: string;
}

/** How a session stands at its counter; `undefined` where it is at none. */
export async function readStanding(
  { database }: Gateway,
  { id, device }: Pick<Selectable<SessionTable>, 'id' | 'device'>,
): Promise<CounterStanding | undefined> {
  if (device !== 'counter') return undefined;
  const operator = await database
    .selectFrom('counter_service')
    .innerJoin('session', 'session.id', 'counter_service.operator_session_id')
    .select(['session.id', 'session.subject', 'session.name', 'session.ended_at'])
    .where('counter_service.citizen_session_id', '=', id)
    .executeTakeFirst();
  if (operator === undefined) return { state: 'unserved' };
  if (operator.ended_at !== null) return { state: 'over' };
  const { subject, name } = operator;
  return { state: 'serving', operator: { subject, name }, operatorSession: operator.id };
}

/** What the contract's session tells of it. */
export function toldStanding(
  { name }: Pick<Selectable<SessionTable>, 'name'>,
  standing: CounterStanding | undefined,
): Pick<SignedIn, 'operator' | 'unserved'> {
  if (standing?.state === 'serving') return { operator: standing.operator.name };
  return standing === undefined ? {} : { operator: name, unserved: true };
}
