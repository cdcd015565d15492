import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const statements = [
  `create table setting (name text primary key, value jsonb not null)`,
  `create table service_version (
     ref text not null, version integer not null, definition jsonb not null, digest text not null,
     published_at timestamptz not null, primary key (ref, version))`,
  `create table login (
     handle text primary key, state text not null unique, nonce text not null, verifier text not null,
     mode text not null, device text not null, acr text, return_to text, origin text not null,
     code_challenge text, key_thumbprint text, status text not null, session_id uuid,
     created_at timestamptz not null, expires_at timestamptz not null)`,
  `create index login_expires on login (expires_at)`,
  `create table session (
     id uuid primary key, token text unique, subject text not null, name text not null, national_id text,
     phone_number text, acr text, device text not null, key_thumbprint text, origin text,
     created_at timestamptz not null, idle_until timestamptz not null, absolute_until timestamptz not null,
     ended_at timestamptz, ended_reason text)`,
  `create index session_absolute on session (absolute_until)`,
  `create table access_token (
     token text primary key, session_id uuid not null references session (id) on delete cascade,
     expires_at timestamptz not null)`,
  `create index access_token_session on access_token (session_id)`,
  `create index access_token_expires on access_token (expires_at)`,
  `create table proof (id text primary key, expires_at timestamptz not null)`,
  `create index proof_expires on proof (expires_at)`,
  `create table draft (
     id uuid primary key, subject text not null, service text not null, version integer not null,
     answers jsonb not null, page text not null, revision integer not null,
     saved_at timestamptz not null, expires_at timestamptz not null)`,
  `create index draft_subject on draft (subject, service)`,
  `create index draft_expires on draft (expires_at)`,
  `create table data_use (
     id uuid primary key, subject text not null, at timestamptz not null, agency text not null, source text not null,
     facts jsonb not null, case_id uuid, ground jsonb not null, correct_at text)`,
  `create index data_use_subject on data_use (subject, at)`,
  `create table notice (
     id uuid primary key, recipient text not null, at timestamptz not null, agency text not null, case_id uuid,
     subject jsonb not null, body jsonb not null, read_at timestamptz)`,
  `create index notice_recipient on notice (recipient, at)`,
];

/** Services, sessions, drafts, data uses and notices. */
export const foundation: Migration = {
  name: '0001-foundation',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
