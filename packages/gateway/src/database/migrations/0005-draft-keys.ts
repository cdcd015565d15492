import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The key a draft was made with, so that a request sent again makes no second one. It goes with the draft. */
export const draftKeys: Migration = {
  name: '0005-draft-keys',
  async up(database) {
    await sql`alter table draft add column key text, add column key_digest text`.execute(database);
    await sql`create unique index draft_key on draft (subject, key)`.execute(database);
  },
};
