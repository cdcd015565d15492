import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const statements = [
  `create table upload (
     id uuid primary key, subject text not null, draft_id uuid references draft (id) on delete cascade,
     case_id uuid references case_file (id) on delete cascade, at text, field text, inquiry text, item text,
     name text not null, size integer not null, received integer not null, types jsonb not null, type text,
     sha256 text, scan text not null, kept boolean not null, created_at timestamptz not null,
     expires_at timestamptz)`,
  `create index upload_subject on upload (subject) where not kept`,
  `create index upload_draft on upload (draft_id) where draft_id is not null`,
  `create index upload_case on upload (case_id) where case_id is not null`,
  `create index upload_expires on upload (expires_at) where expires_at is not null`,
  `create table upload_part (
     upload_id uuid not null references upload (id) on delete cascade, start integer not null, bytes bytea not null,
     primary key (upload_id, start))`,
  // A file is compressed already.
  `alter table upload_part alter column bytes set storage external`,
];

/** Files citizens send, in pieces. */
export const uploads: Migration = {
  name: '0006-uploads',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
