import type { JsonObject } from '@panjare/contract';
import type { WallClock } from '../clock.ts';
import type { DocumentIssuerConfig } from '../config.ts';
import { parsePlainJson } from '../routing/plain-json.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import { readLimited } from './read-limited.ts';
import type { StatusBits } from './status-bits.ts';
import { readStatusBits, statusAt } from './status-bits.ts';

/** Milliseconds a status list has to come. */
const LIMIT = 3000;
/** Characters a status list token may have: a million documents compress to far less. */
const MOST_CHARACTERS = 2_000_000;
/** Seconds a list is kept that does not say how long, and the most that any is. */
const KEPT = 60;
const KEPT_MOST = 15 * 60;
/** Lists kept in memory. */
const MOST_LISTS = 20;
/** Seconds the issuer's clock may differ from ours. */
const TOLERANCE = 60;

/** Whether documents still hold. */
export interface StatusLists {
  /** 0 holds; anything else does not. Throws where it could not be asked, or not believed. */
  read(issuer: DocumentIssuerConfig, uri: string, index: number): Promise<number>;
}

interface Kept {
  list: Promise<StatusBits & { until: number }>;
  until: number;
}

/**
 * Reads status lists (Token Status List draft: signed by the same issuer, `sub` its own address) and keeps each as long
 * as its `ttl` says. An address that the configuration does not name is never fetched.
 */
export function createStatusLists(keys: IssuerKeys, clock: WallClock): StatusLists {
  const lists = new Map<string, Kept>();

  function load(issuer: DocumentIssuerConfig, uri: string): Kept['list'] {
    const now = clock.now().getTime() / 1000;
    const known = lists.get(uri);
    if (known !== undefined && now < known.until) return known.list;
    const list = fetchList(keys, issuer, uri, now);
    // Asked for meanwhile, it is this very reading; one that failed is not kept.
    const kept: Kept = { list, until: Infinity };
    lists.set(uri, kept);
    for (const oldest of lists.keys()) {
      if (lists.size <= MOST_LISTS) break;
      lists.delete(oldest);
    }
    list.then(
      ({ until }) => (kept.until = until),
      () => lists.get(uri) === kept && lists.delete(uri),
    );
    return list;
  }

  return {
    async read(issuer, uri, index) {
      if (!isConfigured(issuer.statusLists, uri)) throw new Error('The status list is not a configured one.');
      const status = statusAt(await load(issuer, uri), index);
      if (status === undefined) throw new Error('The status list is shorter than that.');
      return status;
    },
  };
}

/** Whether an address is one of these or lies below it. What parsers read differently is refused, not repaired. */
export function isConfigured(addresses: readonly string[], uri: string): boolean {
  if (!URL.canParse(uri) || new URL(uri).href !== uri) return false;
  const { hash, username, password } = new URL(uri);
  if (hash !== '' || username !== '' || password !== '' || uri.includes('\\')) return false;
  return addresses.some((address) => uri === address || uri.startsWith(address.replace(/\/?$/u, '/')));
}

async function fetchList(
  keys: IssuerKeys,
  issuer: DocumentIssuerConfig,
  uri: string,
  now: number,
): Promise<StatusBits & { until: number }> {
  const response = await fetch(uri, {
    headers: { accept: 'application/statuslist+jwt' },
    redirect: 'error',
    signal: AbortSignal.timeout(LIMIT),
  });
  if (!response.ok) throw new Error(`The status list answered ${response.status}.`);
  const token = (await readLimited(response, MOST_CHARACTERS)).trim();
  const { payload } = await keys.verify(issuer, token, 'statuslist+jwt');
  const claims = parsePlainJson(new TextDecoder().decode(payload)) as JsonObject;
  const { sub, iat, exp, ttl, status_list: list } = claims;
  if (sub !== uri) throw new Error('The status list is another one.');
  if (typeof iat !== 'number' || iat > now + TOLERANCE) throw new Error('The status list is not of now.');
  if (exp !== undefined && (typeof exp !== 'number' || exp <= now))
    throw new Error('The status list is over.');
  if (typeof list !== 'object' || list === null || Array.isArray(list))
    throw new Error('There is no status list.');
  const seconds = typeof ttl === 'number' && ttl > 0 ? Math.min(ttl, KEPT_MOST) : KEPT;
  const until = Math.min(now + seconds, typeof exp === 'number' ? exp : Infinity);
  return { ...(await readStatusBits(list)), until };
}
