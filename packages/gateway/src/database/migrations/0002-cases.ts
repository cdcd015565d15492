import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const statements = [
  `create table case_file (
     id uuid primary key, tracking_code text not null unique, service text not null, version integer not null,
     subject text not null, state text not null, started_at timestamptz not null, position integer not null,
     next_deadline timestamptz, owner text, work_at timestamptz, committed_days integer not null,
     decided_days integer)`,
  `create index case_file_subject on case_file (subject, started_at)`,
  `create index case_file_deadline on case_file (next_deadline) where next_deadline is not null`,
  `create index case_file_work on case_file (work_at) where work_at is not null`,
  `create table party (
     case_id uuid not null references case_file (id) on delete cascade, place integer not null, role text not null,
     subject text not null, name text not null, phone_number text, primary key (case_id, place))`,
  `create table case_event (
     case_id uuid not null references case_file (id) on delete cascade, position integer not null, type text not null,
     at timestamptz not null, actor_kind text not null, actor_id text, inquiry text, agency text, answer text,
     detail jsonb not null, primary key (case_id, position))`,
  `create table case_answers (
     case_id uuid primary key references case_file (id) on delete cascade, answers jsonb not null,
     consents jsonb not null)`,
  `create table case_words (
     id uuid primary key, case_id uuid not null references case_file (id) on delete cascade, content jsonb not null)`,
  `create index case_words_case on case_words (case_id)`,
  `create table inquiry (
     id uuid primary key, case_id uuid not null references case_file (id) on delete cascade, inquiry text not null,
     agency text not null, state text not null, sent_at timestamptz, due_at timestamptz, notified_for timestamptz,
     unique (case_id, inquiry))`,
  `create index inquiry_agency on inquiry (agency, state, sent_at)`,
  `create table idempotency_key (
     subject text not null, key text not null, digest text not null, case_id uuid not null, reply text not null,
     expires_at timestamptz not null, primary key (subject, key))`,
  `create index idempotency_key_expires on idempotency_key (expires_at)`,
  `create table case_receipt (
     case_id uuid primary key references case_file (id) on delete cascade, jws text not null)`,
  `create table signing_key (
     kid text primary key, private_jwk jsonb, public_jwk jsonb not null, created_at timestamptz not null,
     retired_at timestamptz)`,
  `create table track_attempt (source text primary key, count integer not null, expires_at timestamptz not null)`,
];

/** Cases, what agencies are asked, receipts and the keys that sign them. */
export const cases: Migration = {
  name: '0002-cases',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
