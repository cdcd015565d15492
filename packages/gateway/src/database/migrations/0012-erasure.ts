import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** When what was asked for in a case, and written in it, is erased. */
export const erasure: Migration = {
  name: '0012-erasure',
  async up(database) {
    await sql`alter table case_file add column erase_at timestamptz`.execute(database);
    await sql`create index case_file_erase on case_file (erase_at) where erase_at is not null`.execute(
      database,
    );
  },
};
