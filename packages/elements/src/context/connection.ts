import type { AnyClient, Changeable, ClientOptions } from '@panjare/client';
import type { GatewayMetadata } from '@panjare/contract';
import { createCore } from '@panjare/client/core.js';
import { changeable } from '@panjare/client/observable.js';

/** What elements of one page share: one client, and the case submitted last. */
export interface Connection {
  /** Each element takes the rooms it uses; a page fetches only those. */
  readonly client: AnyClient;
  /** Id of the case submitted last through this connection. */
  readonly submitted: Changeable<string | undefined>;
  /**
   * The forms that hold answers, each by what saves them and says whether the gateway has all of it: a page left behind,
   * or a person who signs out, would lose them.
   */
  readonly filling: Set<() => Promise<boolean>>;
}

/** What gateways offer, by their origins, asked before any element was there. */
export type Greetings = Map<string, Promise<GatewayMetadata>>;

let greetings: Greetings = new Map();

/** Spares the clients to come a question that the page has asked. */
export function useGreetings(asked: Greetings): void {
  greetings = asked;
}

const connections = new Map<string, Connection>();

/** Wraps a client that the host or a test made itself. */
export function connectionOf(client: AnyClient): Connection {
  return { client, submitted: changeable<string | undefined>(undefined), filling: new Set() };
}

/** One connection for each gateway, device mode and embedding of a page: signing in once serves every element. */
export function connectTo(options: ClientOptions): Connection {
  const key = [options.gateway, options.device, options.embedding].join(' ');
  const known = connections.get(key);
  if (known) return known;
  const metadata = greetings.get(URL.parse(options.gateway)?.origin ?? '');
  const made = connectionOf(createCore({ ...options, metadata }));
  connections.set(key, made);
  return made;
}
