import type { SubmissionAccepted } from '@panjare/contract';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { ProblemError } from '../problem/problem-error.ts';

/** How long a key is remembered, by the wall clock: two days, where a day is promised. */
export const keyLifetime = 2 * 86_400_000;

/** A submission's key: of one citizen, over one body. */
export interface SubmissionKey {
  readonly subject: string;
  readonly key: string;
  /** base64url SHA-256 of the raw body. */
  readonly digest: string;
}

/** The answer this key got before. Throws `key-reused` where it came with another body. */
export async function earlierReply(
  database: Kysely<Tables>,
  { subject, key, digest }: SubmissionKey,
): Promise<SubmissionAccepted | undefined> {
  const row = await database
    .selectFrom('idempotency_key')
    .select(['digest', 'reply'])
    .where('subject', '=', subject)
    .where('key', '=', key)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.digest !== digest) throw new ProblemError(422, 'key-reused');
  return JSON.parse(row.reply) as SubmissionAccepted;
}

/**
 * Keeps a key with its answer; `false` where another submission has it already. A second one waits here until the
 * first has committed or gone.
 */
export async function claimKey(
  transaction: Transaction<Tables>,
  key: SubmissionKey,
  reply: SubmissionAccepted,
  now: Date,
): Promise<boolean> {
  const row = await transaction
    .insertInto('idempotency_key')
    .values({
      ...key,
      case_id: reply.case.id,
      reply: JSON.stringify(reply),
      expires_at: new Date(now.getTime() + keyLifetime),
    })
    .onConflict((conflict) => conflict.columns(['subject', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}
