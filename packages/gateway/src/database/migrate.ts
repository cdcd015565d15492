import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from './migrations/migration.ts';
import type { OpenDatabase } from './open.ts';
import type { Tables } from './tables.ts';

/** Any number, the same on every gateway. */
const ADVISORY_LOCK = 7_266_527;

/**
 * Brings the database forward to this gateway's tables. Several gateways may start at once on one PostgreSQL: each
 * step holds an advisory lock. A PGlite folder is held by its lock file.
 */
export async function migrate(database: OpenDatabase, migrations: readonly Migration[]): Promise<void> {
  for (const migration of migrations) {
    await database.kysely.transaction().execute(async (transaction) => {
      if (database.kind === 'postgres')
        await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`.execute(transaction);
      await applyOnce(transaction, migration);
    });
  }
}

async function applyOnce(transaction: Transaction<Tables>, migration: Migration): Promise<void> {
  await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null)`.execute(
    transaction,
  );
  if (await isApplied(transaction, migration.name)) return;
  await migration.up(transaction);
  await sql`insert into migration (name, applied_at) values (${migration.name}, now())`.execute(transaction);
}

async function isApplied(database: Kysely<Tables>, name: string): Promise<boolean> {
  const { rows } = await sql`select 1 from migration where name = ${name}`.execute(database);
  return rows.length > 0;
}
