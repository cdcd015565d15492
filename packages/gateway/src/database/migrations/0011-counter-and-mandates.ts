import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const statements = [
  `create table counter_approval (
     id uuid primary key, operator_session_id uuid not null references session (id) on delete cascade,
     national_id text not null, approved_by text not null, binding_message text not null, state text not null,
     auth_req_id text, interval_seconds integer not null, poll_at timestamptz not null, code text,
     attempts_left integer, subject text, name text, phone_number text,
     created_at timestamptz not null, expires_at timestamptz not null)`,
  `create index counter_approval_operator on counter_approval (operator_session_id)`,
  `create index counter_approval_citizen on counter_approval (national_id, created_at)`,
  `create index counter_approval_expires on counter_approval (expires_at)`,
  `create table counter_service (
     citizen_session_id uuid primary key references session (id) on delete cascade,
     operator_session_id uuid not null references session (id) on delete cascade, returned_at timestamptz)`,
  `create index counter_service_operator on counter_service (operator_session_id)`,
  `create table mandate (
     id uuid primary key, giver_subject text not null, giver_name text not null, giver_national_id text not null,
     giver_phone_number text, holder_national_id text not null, holder_name text not null, holder_subject text,
     services jsonb not null, given_at timestamptz not null, until timestamptz not null, ended_at timestamptz,
     ended_by text)`,
  `create index mandate_giver on mandate (giver_subject, given_at)`,
  `create index mandate_holder on mandate (holder_national_id, given_at)`,
  `alter table party add column on_behalf_of text, add column mandate uuid`,
  `alter table draft add column mandate uuid`,
  `create index party_mandate on party (mandate, subject) where mandate is not null`,
];

/** Whom a counter's operator serves and by whose leave, and who acts for whom. */
export const counterAndMandates: Migration = {
  name: '0011-counter-and-mandates',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
