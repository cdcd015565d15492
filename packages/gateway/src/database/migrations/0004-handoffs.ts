import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const statements = [
  `create table handoff (
     id uuid primary key, case_id uuid not null references case_file (id) on delete cascade, plan text not null,
     agency text not null, subject text not null, national_id text, state text not null, return_to text not null,
     offered_at timestamptz not null, expires_at timestamptz not null)`,
  `create index handoff_case on handoff (case_id)`,
  `create index handoff_expires on handoff (expires_at) where state in ('offered', 'redeemed')`,
  `create table handoff_ticket (
     ticket text primary key, handoff_id uuid not null references handoff (id) on delete cascade,
     expires_at timestamptz not null, spent_at timestamptz)`,
  `create index handoff_ticket_handoff on handoff_ticket (handoff_id)`,
  `create table handoff_refusal (
     id uuid primary key, handoff_id uuid not null references handoff (id) on delete cascade,
     at timestamptz not null, agency text not null, code text not null)`,
  `create index handoff_refusal_handoff on handoff_refusal (handoff_id)`,
];

/** Hand-offs of cases to other agencies' sites. */
export const handoffs: Migration = {
  name: '0004-handoffs',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
