import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** LISTEN and NOTIFY. A payload names a row and holds nothing else; a lost one costs delay, never an event. */
export interface Notifications {
  /** Channel: lower-case letters and `_`. Returns the way to stop. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  /** To be called after the commit. */
  notify(channel: string, payload: string): Promise<void>;
  close(): Promise<void>;
}

/** Within this process, which is all that PGlite has. */
export function pgliteNotifications(pglite: PGlite): Notifications {
  return {
    listen: (channel, heard) => pglite.listen(channel, heard),
    async notify(channel, payload) {
      await pglite.query('select pg_notify($1, $2)', [channel, payload]);
    },
    close: async () => undefined,
  };
}

const RECONNECT_MILLISECONDS = 1000;

/** Over one connection of its own, opened again when it breaks. */
export function postgresNotifications(url: string, pool: pg.Pool): Notifications {
  const listeners = new Map<string, Set<(payload: string) => void>>();
  let client: Promise<pg.Client> | undefined;
  let closed = false;

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url });
    fresh.on('notification', ({ channel, payload }) => {
      for (const heard of listeners.get(channel) ?? []) heard(payload ?? '');
    });
    fresh.on('error', () => undefined);
    fresh.once('end', reconnect);
    await fresh.connect();
    for (const channel of listeners.keys()) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    return fresh;
  }

  function reconnect(): void {
    client = undefined;
    if (closed || listeners.size === 0) return;
    setTimeout(() => {
      if (closed) return;
      client ??= connect();
      client.catch(reconnect);
    }, RECONNECT_MILLISECONDS).unref();
  }

  return {
    async listen(channel, heard) {
      const known = listeners.get(channel);
      const set = known ?? new Set();
      set.add(heard);
      listeners.set(channel, set);
      const connection = await (client ??= connect());
      if (known === undefined) await connection.query(`listen ${pg.escapeIdentifier(channel)}`);
      return async () => {
        set.delete(heard);
      };
    },
    async notify(channel, payload) {
      await pool.query('select pg_notify($1, $2)', [channel, payload]);
    },
    async close() {
      closed = true;
      await client?.then((open) => open.end()).catch(() => undefined);
    },
  };
}
