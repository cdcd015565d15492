import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What a session may ask the issuer for, to be known to other operators' gateways. */
export const sessionAccess: Migration = {
  name: '0003-session-access',
  async up(database) {
    await sql`create table session_access (
      session_id uuid primary key references session (id) on delete cascade, sealed text not null)`.execute(
      database,
    );
  },
};
