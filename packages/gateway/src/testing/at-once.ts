import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Long enough for calls on this machine to arrive. */
const GATHERING = 300;

/**
 * Lets calls pile up behind an open transaction before any of them reaches a row. Without it PGlite, which is quick and
 * takes one query at a time, has often finished one call before the next arrives, and a race is never run.
 */
export async function atOnce<Result>(
  database: Kysely<Tables>,
  calls: () => Promise<Result>[],
): Promise<Result[]> {
  const results = await database.transaction().execute(async () => {
    const started = calls();
    await new Promise((resolve) => setTimeout(resolve, GATHERING));
    return { started };
  });
  return Promise.all(results.started);
}
