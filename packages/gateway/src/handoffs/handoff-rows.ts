import type { Handoff, HandoffPlan, Id, ProblemCode } from '@panjare/contract';
import type { Kysely, Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { isUuid, uuidv7 } from '../database/uuid.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { HandoffTable } from './handoffs.tables.ts';
import { toldRefusal } from './told-handoff.ts';

/** A hand-off with the plan it follows. */
export interface FoundHandoff {
  readonly row: Selectable<HandoffTable>;
  readonly plan: HandoffPlan;
}

/** A hand-off by its id. `undefined` where there is none. */
export async function findHandoff(gateway: Gateway, id: string): Promise<FoundHandoff | undefined> {
  if (!isUuid(id)) return undefined;
  const found = await gateway.database
    .selectFrom('handoff')
    .innerJoin('case_file', 'case_file.id', 'handoff.case_id')
    .selectAll('handoff')
    .select(['case_file.service', 'case_file.version'])
    .where('handoff.id', '=', id)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { service, version, ...row } = found;
  const plan = gateway.services.version(service, version)?.handoffs.find(({ id }) => id === row.plan);
  if (plan === undefined) throw new Error(`${service} version ${version} has no hand-off ${row.plan}.`);
  return { row, plan };
}

/** A hand-off to this agency. Throws `not-found` for every other: they are not even denied. */
export async function requireAgencyHandoff(gateway: Gateway, agency: Id, id: string): Promise<FoundHandoff> {
  const found = await findHandoff(gateway, id);
  if (found?.row.agency !== agency) throw new ProblemError(404, 'not-found');
  return found;
}

/** A hand-off of this citizen's own case. Throws `not-found`. */
export async function requireOwnHandoff(
  gateway: Gateway,
  subject: string,
  id: string,
): Promise<FoundHandoff> {
  const found = await findHandoff(gateway, id);
  if (found?.row.subject !== subject) throw new ProblemError(404, 'not-found');
  return found;
}

/** The hand-off as the contract tells it. */
export function showHandoff({ row, plan }: FoundHandoff): Handoff {
  return {
    id: row.id,
    case: row.case_id,
    agency: row.agency,
    state: row.state,
    title: plan.title,
    why: plan.why,
    passes: plan.passes,
    clock: plan.clock,
    offeredAt: row.offered_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
}

/** Moves the row with its events; the national id goes once nothing is left to compare. */
export async function moveHandoff(
  database: Kysely<Tables>,
  id: string,
  state: Handoff['state'],
): Promise<void> {
  const over = state === 'declined' || state === 'expired' || state === 'returned';
  await database
    .updateTable('handoff')
    .set({ state, ...(over ? { national_id: null } : {}) })
    .where('id', '=', id)
    .execute();
}

/**
 * Keeps a record of an attempt that is refused, and gives the problem to throw. Where somebody else tried, the citizen
 * is told, once.
 */
export async function refuse(
  gateway: Gateway,
  { id, case_id, subject }: Selectable<HandoffTable>,
  agency: Id,
  status: number,
  code: ProblemCode,
): Promise<ProblemError> {
  const at = gateway.clock.now();
  await gateway.database.transaction().execute(async (transaction) => {
    const before = await transaction
      .selectFrom('handoff_refusal')
      .select('id')
      .where('handoff_id', '=', id)
      .where('code', '=', code)
      .executeTakeFirst();
    await transaction
      .insertInto('handoff_refusal')
      .values({ id: uuidv7(at), handoff_id: id, at, agency, code })
      .execute();
    const words = toldRefusal[code];
    if (words === undefined || before !== undefined) return;
    await transaction
      .insertInto('notice')
      .values({
        id: uuidv7(at),
        recipient: subject,
        at,
        agency,
        case_id,
        subject: JSON.stringify(words.subject),
        body: JSON.stringify(words.body),
        read_at: null,
      })
      .execute();
  });
  gateway.log.warn({ handoff: id, agency, code }, 'A hand-off was refused.');
  return new ProblemError(status, code);
}
