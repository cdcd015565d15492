import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** One step forward. `up` runs in its own transaction and writes SQL of PostgreSQL 15. */
export interface Migration {
  /** `0001-foundation`: also its key in the database. */
  name: string;
  up(database: Kysely<Tables>): Promise<void>;
}
