import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The key an upload was begun with, so that a request sent again makes no second one. It goes with the upload. */
export const uploadKeys: Migration = {
  name: '0007-upload-keys',
  async up(database) {
    await sql`alter table upload add column key text, add column key_digest text`.execute(database);
    await sql`create unique index upload_key on upload (subject, key)`.execute(database);
  },
};
