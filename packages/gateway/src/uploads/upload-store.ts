import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Where the bytes of uploads lie. Their rows say which of them count; bytes are written with the row or not at all. */
export interface UploadStore {
  /** Adds bytes after those that are there, in the transaction that counts them. */
  append(transaction: Kysely<Tables>, id: string, start: number, bytes: Uint8Array): Promise<void>;
  /** All bytes in order, a piece at a time. */
  read(id: string): AsyncIterable<Uint8Array>;
  /** Forgets the bytes. */
  erase(transaction: Kysely<Tables>, id: string): Promise<void>;
}

/** In the database: one backup, one transaction, and any number of gateways on one PostgreSQL. */
export function databaseStore(database: Kysely<Tables>): UploadStore {
  return {
    async append(transaction, id, start, bytes) {
      await transaction.insertInto('upload_part').values({ upload_id: id, start, bytes }).execute();
    },
    async *read(id) {
      for (let start = 0; ;) {
        const part = await database
          .selectFrom('upload_part')
          .select('bytes')
          .where('upload_id', '=', id)
          .where('start', '=', start)
          .executeTakeFirst();
        if (part === undefined) return;
        yield part.bytes;
        start += part.bytes.length;
      }
    },
    async erase(transaction, id) {
      await transaction.deleteFrom('upload_part').where('upload_id', '=', id).execute();
    },
  };
}
