import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const statements = [
  'alter table login add column attempt text',
  'create index login_attempt on login (attempt)',
  'alter table session add column issuer_session text, add column ending text',
  'create index session_subject on session (subject)',
  'create index session_issuer on session (issuer_session)',
  `create table session_ending (
     handle text primary key, ending text not null, state text not null unique, origin text, used_at timestamptz,
     expires_at timestamptz not null)`,
  'create index session_ending_expires on session_ending (expires_at)',
];

/** Sessions that end everywhere and at the issuer, and sign-ins that a page of the same site can ask about. */
export const sessions: Migration = {
  name: '0010-sessions',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
