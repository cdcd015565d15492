import { sql } from 'kysely';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { hashSecret } from '../session/secret.ts';

/** Look-ups of one citizen in a window: enough to fill in forms, too few to copy the register. */
const MOST = 30;
const WINDOW_MILLISECONDS = 600_000;

/**
 * Counts a look-up of a citizen, and refuses one too many. It is counted in the database, beside the wrong tries of
 * tracking, so that it holds over all gateways that share one.
 */
export async function countLookUp({ database, clock }: Gateway, subject: string): Promise<void> {
  const now = clock.now();
  const expires = new Date(now.getTime() + WINDOW_MILLISECONDS);
  const { count } = await database
    .insertInto('track_attempt')
    .values({ source: hashSecret(`addresses ${subject}`), count: 1, expires_at: expires })
    .onConflict((conflict) =>
      conflict.column('source').doUpdateSet({
        count: sql<number>`case when track_attempt.expires_at < ${now} then 1 else track_attempt.count + 1 end`,
        expires_at: sql<Date>`case when track_attempt.expires_at < ${now} then ${expires} else track_attempt.expires_at end`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  if (count > MOST) throw new ProblemError(429, 'rate-limited', { retryAfter: WINDOW_MILLISECONDS / 1000 });
}
