import type { ServiceDefinition } from '@panjare/contract';
import type { Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * What was read for a form belongs to the case that came of it: in the submission's transaction, the rows of the same
 * citizen and service that have no case yet, as far back as a draft of it lives.
 */
export async function linkDataUses(
  { clock }: Gateway,
  transaction: Transaction<Tables>,
  { ref, prefill, documents, retention }: ServiceDefinition,
  { subject, caseId }: { subject: string; caseId: string },
): Promise<void> {
  // Nothing was read for it: submissions are many.
  if (prefill.length === 0 && documents.length === 0) return;
  const since = new Date(clock.now().getTime() - retention.draftDays * DAY);
  await transaction
    .updateTable('data_use')
    .set({ case_id: caseId })
    .where('subject', '=', subject)
    .where('service', '=', ref)
    .where('case_id', 'is', null)
    .where('at', '>=', since)
    .execute();
}
