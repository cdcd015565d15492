import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A secret of this name, 32 bytes in base64url: made once, kept in the database, the same for all gateways on it. */
export async function keptSecret(database: Kysely<Tables>, name: string): Promise<string> {
  // Gateways that start at once on one database agree on the first one.
  await database
    .insertInto('setting')
    .values({ name, value: JSON.stringify(randomBytes(32).toString('base64url')) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await database
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return String(value);
}
