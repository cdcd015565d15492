import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const statements = [
  `alter table data_use
     alter column subject drop not null, add column person text, add column purpose text, add column titles jsonb,
     add column service text`,
  `update data_use set
     purpose = case when source = 'case' then 'inquiry' when case_id is not null then 'handoff'
       when facts = '["address"]' then 'address' else 'prefill' end,
     source = case when case_id is null then source else 'answers' end`,
  `alter table data_use
     alter column purpose set not null, add constraint data_use_whose check ((subject is null) <> (person is null))`,
  `drop index data_use_subject`,
  `create index data_use_subject on data_use (subject, id)`,
  `create index data_use_person on data_use (person, id) where person is not null`,
  `create index data_use_case on data_use (case_id) where case_id is not null`,
  `create index data_use_waiting on data_use (subject, service) where case_id is null and service is not null`,
  `create table case_person (
     case_id uuid not null references case_file (id) on delete cascade, person text not null, pointer text not null,
     primary key (case_id, person, pointer))`,
  `alter table inquiry add column read_of text`,
];

/** What data was read for, in which form; people whom other people's cases name; what an agency has read already. */
export const dataUses: Migration = {
  name: '0009-data-uses',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
