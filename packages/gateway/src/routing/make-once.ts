import { ProblemError } from '../problem/problem-error.ts';
import type { RequestKey } from './request-key.ts';

/** What a row remembers of the request that made it. */
interface Keyed {
  key_digest: string | null;
}

/**
 * Makes a row; with a key once, however often it is asked: the row is then given as it stands. `find` looks for the row
 * that a key made; `make` gives nothing where another request was first with the same key. Throws `key-reused` where the
 * key came with another request before.
 */
export async function makeOnce<Row extends Keyed>(
  key: RequestKey | undefined,
  find: (key: string) => Promise<Row | undefined>,
  make: () => Promise<Row | undefined>,
): Promise<Row> {
  const row = (await madeBefore(key, find)) ?? (await make()) ?? (await madeBefore(key, find));
  if (row === undefined) throw new Error('A key was taken and is gone.');
  return row;
}

async function madeBefore<Row extends Keyed>(
  key: RequestKey | undefined,
  find: (key: string) => Promise<Row | undefined>,
): Promise<Row | undefined> {
  const row = key && (await find(key.key));
  if (row && row.key_digest !== key.digest) throw new ProblemError(422, 'key-reused');
  return row;
}
