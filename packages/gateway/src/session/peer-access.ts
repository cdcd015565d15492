import type { Kysely } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from './citizen.ts';
import type { Issuer } from './issuer.ts';
import { createSeal } from './seal.ts';

/** Access tokens of citizens for other gateways. */
export interface PeerAccess {
  /** Keeps the refresh token of a sign-in as long as its session, sealed. */
  keep(sessionId: string, refreshToken: string, database: Kysely<Tables>): Promise<void>;
  /**
   * A token of the citizen for the gateway at `resource` (RFC 8707), from memory while it is good; `fresh` asks the
   * issuer anew. Throws `ProblemError`: 401 `signed-out` where this session cannot have one (a new sign-in can),
   * 502 where the issuer does not answer.
   */
  tokenFor(citizen: Citizen, resource: string, fresh?: boolean): Promise<string>;
  /** Forgets everything of a session that ends, and takes its refresh token back at the issuer; that is not waited for. */
  drop(sessionId: string, database: Kysely<Tables>): Promise<void>;
}

/** Sessions with tokens in memory at most. */
const MOST = 10_000;
/** Milliseconds before its end at which a token is no longer handed out. */
const MARGIN = 30_000;

interface Held {
  token: Promise<string>;
  until: number;
}

/** Access for the sessions of this gateway. `undefined` without a directory: then nothing is kept. */
export function createPeerAccess(gateway: Gateway, issuer: Issuer): PeerAccess | undefined {
  const { sealKey, directory } = gateway.config;
  if (directory === undefined || issuer.tokens === undefined) return undefined;
  const { tokens } = issuer;
  if (sealKey === undefined)
    throw new Error('A gateway with a directory needs "sealKey" (PANJARE_SEAL_KEY).');
  const seal = createSeal(sealKey);
  /** By session, then by resource. */
  const held = new Map<string, Map<string, Held>>();
  const queues = new Map<string, Promise<unknown>>();
  const revoking = new Set<Promise<void>>();
  gateway.closers.push(async () => void (await Promise.all(revoking)));

  /** One question of a session at a time: of two that redeem a rotating token, the issuer takes one for a thief. */
  function inTurn<Value>(sessionId: string, ask: () => Promise<Value>): Promise<Value> {
    const asked = (queues.get(sessionId) ?? Promise.resolve()).then(ask, ask);
    const settled = asked.then(
      () => undefined,
      () => undefined,
    );
    queues.set(sessionId, settled);
    void settled.then(() => {
      if (queues.get(sessionId) === settled) queues.delete(sessionId);
    });
    return asked;
  }

  async function fetchToken(sessionId: string, resource: string, mine: Held): Promise<string> {
    const { database } = gateway;
    const row = await database
      .selectFrom('session_access')
      .select('sealed')
      .where('session_id', '=', sessionId)
      .executeTakeFirst();
    const refreshToken = row === undefined ? undefined : seal.open(row.sealed, sessionId);
    if (refreshToken === undefined) throw noAccess(resource);
    const granted = await tokens.access(refreshToken, resource);
    if (granted === undefined) throw noAccess(resource);
    mine.until = gateway.clock.now().getTime() + granted.expiresIn * 1000 - MARGIN;
    if (granted.refreshToken !== undefined && granted.refreshToken !== refreshToken) {
      await database
        .updateTable('session_access')
        .set({ sealed: seal.close(granted.refreshToken, sessionId) })
        .where('session_id', '=', sessionId)
        .execute();
    }
    return granted.accessToken;
  }

  return {
    async keep(sessionId, refreshToken, database) {
      await database
        .insertInto('session_access')
        .values({ session_id: sessionId, sealed: seal.close(refreshToken, sessionId) })
        .execute();
    },

    tokenFor({ sessionId }, resource, fresh = false) {
      const own = held.get(sessionId) ?? new Map<string, Held>();
      const known = own.get(resource);
      if (!fresh && known !== undefined && known.until > gateway.clock.now().getTime()) return known.token;
      const mine: Held = { token: Promise.resolve(''), until: Infinity };
      mine.token = inTurn(sessionId, () => fetchToken(sessionId, resource, mine));
      mine.token.catch(() => {
        if (own.get(resource) === mine) own.delete(resource);
      });
      own.set(resource, mine);
      held.delete(sessionId);
      held.set(sessionId, own);
      for (const oldest of held.keys()) if (held.size > MOST) held.delete(oldest);
      return mine.token;
    },

    async drop(sessionId, database) {
      held.delete(sessionId);
      const row = await database
        .deleteFrom('session_access')
        .where('session_id', '=', sessionId)
        .returning('sealed')
        .executeTakeFirst();
      const refreshToken = row === undefined ? undefined : seal.open(row.sealed, sessionId);
      if (refreshToken === undefined) return;
      const revoked = inTurn(sessionId, () => tokens.revoke(refreshToken)).catch((error: unknown) => {
        gateway.log.warn(
          { reason: String(error) },
          'A refresh token could not be revoked; it expires by itself.',
        );
      });
      revoking.add(revoked);
      void revoked.finally(() => revoking.delete(revoked));
    },
  };
}

function noAccess(resource: string): ProblemError {
  return new ProblemError(401, 'signed-out', { detail: `This session has no access to ${resource}.` });
}
