import { createClient } from '@panjare/client';
import type { Client, ClientOptions } from '@panjare/client';
import { signal } from '@preact/signals-core';
import type { Signal } from '@preact/signals-core';

/** What elements of one page share: one client, and the case submitted last. */
export interface Connection {
  readonly client: Client;
  /** Id of the case submitted last through this connection. */
  readonly submitted: Signal<string | undefined>;
  /** How many forms hold answers that a page left behind would lose. */
  readonly filling: Signal<number>;
}

const connections = new Map<string, Connection>();

/** Wraps a client that the host or a test made itself. */
export function connectionOf(client: Client): Connection {
  return { client, submitted: signal<string | undefined>(undefined), filling: signal(0) };
}

/** One connection for each gateway, device mode and embedding of a page: signing in once serves every element. */
export function connectTo(options: ClientOptions): Connection {
  const key = [options.gateway, options.device, options.embedding].join(' ');
  const known = connections.get(key);
  if (known) return known;
  const made = connectionOf(createClient(options) as Client);
  connections.set(key, made);
  return made;
}
