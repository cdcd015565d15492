import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Reads a named value of the gateway, or keeps `initial` where there is none yet; the first writer wins. */
export async function readOrKeepSetting<Value>(
  database: Kysely<Tables>,
  name: string,
  initial: Value,
): Promise<Value> {
  await database
    .insertInto('setting')
    .values({ name, value: JSON.stringify(initial) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await database
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.value as Value;
}
