import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { DatabaseConfig } from '../config.ts';
import { lockFolder } from './lock-file.ts';
import type { Notifications } from './notifications.ts';
import { pgliteNotifications, postgresNotifications } from './notifications.ts';
import { createPGliteDialect } from './pglite-dialect.ts';
import type { Tables } from './tables.ts';

/** A database that is open: Kysely over it, and the driver beneath for what Kysely has no words for. */
export type OpenDatabase = OpenPGlite | OpenPostgres;

interface Opened {
  kysely: Kysely<Tables>;
  notifications: Notifications;
  close(): Promise<void>;
}

/** PGlite, in this process. */
export interface OpenPGlite extends Opened {
  kind: 'pglite';
  pglite: PGlite;
}

/** A PostgreSQL server. */
export interface OpenPostgres extends Opened {
  kind: 'postgres';
  pool: pg.Pool;
}

/** Opens the database a config names. Throws `FolderLockedError` where another gateway has the folder. */
export async function openDatabase(config: DatabaseConfig): Promise<OpenDatabase> {
  switch (config.kind) {
    case 'memory':
      return openPGlite(await PGlite.create(), () => undefined);
    case 'folder': {
      const release = lockFolder(config.path);
      try {
        return openPGlite(await PGlite.create(join(resolve(config.path), 'pglite')), release);
      } catch (error) {
        release();
        throw error;
      }
    }
    case 'postgres':
      return openPostgres(config.url, config.poolSize ?? 10);
  }
}

function openPGlite(pglite: PGlite, release: () => void): OpenPGlite {
  const notifications = pgliteNotifications(pglite);
  return {
    kind: 'pglite',
    kysely: new Kysely<Tables>({ dialect: createPGliteDialect(pglite) }),
    pglite,
    notifications,
    async close() {
      await pglite.close();
      release();
    },
  };
}

function openPostgres(url: string, size: number): OpenPostgres {
  const pool = new pg.Pool({ connectionString: url, max: size });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const notifications = postgresNotifications(url, pool);
  return {
    kind: 'postgres',
    kysely,
    pool,
    notifications,
    async close() {
      await notifications.close();
      await kysely.destroy();
    },
  };
}
