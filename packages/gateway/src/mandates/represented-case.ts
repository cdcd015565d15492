import type { Gateway } from '../context.ts';
import type { Citizen } from '../session/citizen.ts';
import { isActive } from './mandate-rows.ts';

/**
 * How a citizen stands to a case that is somebody else's: `held` where they made it by a mandate that lasts, `ended`
 * where that mandate has ended, `none` otherwise.
 */
export async function representing(
  { database, clock }: Gateway,
  { subject }: Pick<Citizen, 'subject'>,
  caseId: string,
): Promise<'held' | 'ended' | 'none'> {
  const mandate = await database
    .selectFrom('party')
    .innerJoin('mandate', 'mandate.id', 'party.mandate')
    .select(['mandate.ended_at', 'mandate.until'])
    .where('party.case_id', '=', caseId)
    .where('party.subject', '=', subject)
    .where('party.role', '=', 'representative')
    .executeTakeFirst();
  if (mandate === undefined) return 'none';
  return isActive(mandate, clock.now()) ? 'held' : 'ended';
}
