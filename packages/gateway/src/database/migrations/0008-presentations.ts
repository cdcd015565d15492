import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const statements = [
  `create table presentation (
     id text primary key, handle text not null unique, session_id uuid references session (id) on delete cascade, subject text not null,
     service text not null, version integer not null, document text not null, device text not null, return_to text,
     nonce text not null, state text not null, reason text, asked text, claims text, issuer text,
     response_code text unique, code text, attempts_left integer not null,
     created_at timestamptz not null, expires_at timestamptz not null, verified_at timestamptz)`,
  `create index presentation_expires on presentation (expires_at)`,
  `create index presentation_session on presentation (session_id)`,
  `create index presentation_subject on presentation (subject)`,
];

/** Documents asked of citizens' wallets. */
export const presentations: Migration = {
  name: '0008-presentations',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
