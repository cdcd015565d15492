import type { FastifyRequest } from 'fastify';
import type { Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import { slideOperator } from '../counter/serve.ts';
import { readStanding } from '../counter/standing.ts';
import type { CounterStanding } from '../counter/standing.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { readAccessToken } from './access-token.ts';
import type { Citizen } from './citizen.ts';
import { sessionCookie } from './cookies.ts';
import { hashSecret } from './secret.ts';
import { slideIdle } from './session-rows.ts';
import type { SessionTable } from './session.tables.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Read at most once a request. */
    citizenRead: Promise<SignedInRow | undefined> | undefined;
  }
}

/** A session that lives, and how the caller proved it. */
export interface SignedInRow {
  row: Selectable<SessionTable>;
  channel: 'cookie' | 'dpop';
  /** Where it is one of a counter's. */
  counter?: CounterStanding | undefined;
}

/**
 * Who calls: by DPoP-bound token where the request has one, else by cookie. `undefined`: nobody, or a session that is
 * over. Throws `ProblemError` 401 for a token or proof that does not hold, 403 `citizen-needed` for the operator of a
 * counter who serves nobody. A change slides the idle limit.
 */
export async function readCitizen(gateway: Gateway, request: FastifyRequest): Promise<Citizen | undefined> {
  const relayed = await gateway.readRelayedCitizen(request);
  if (relayed !== undefined) return relayed;
  const session = await readSession(gateway, request);
  if (session === undefined) return undefined;
  const byItself = request.method === 'GET' || request.routeOptions.config.operation === 'session.renew';
  const { row, channel, counter } = session;
  if (counter?.state === 'unserved') throw new ProblemError(403, 'citizen-needed');
  if (!byItself) await slideIdle(gateway, row);
  if (!byItself && counter !== undefined) await slideOperator(gateway, row.id);
  return {
    sessionId: row.id,
    subject: row.subject,
    name: row.name,
    nationalId: row.national_id ?? undefined,
    phoneNumber: row.phone_number ?? undefined,
    acr: row.acr ?? undefined,
    device: row.device,
    channel,
    ...(counter?.state === 'serving' ? { operator: counter.operator } : {}),
  };
}

/** The live session of a request. */
export function readSession(gateway: Gateway, request: FastifyRequest): Promise<SignedInRow | undefined> {
  request.citizenRead ??= readOnce(gateway, request);
  return request.citizenRead;
}

async function readOnce(gateway: Gateway, request: FastifyRequest): Promise<SignedInRow | undefined> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const row = await readAccessToken(gateway, request, authorization);
    return { row, channel: 'dpop' };
  }
  const row = await readCookieSession(gateway, request);
  if (row === undefined || !isLive(row, gateway.clock.now())) return undefined;
  const counter = await readStanding(gateway, row);
  return counter?.state === 'over' ? undefined : { row, channel: 'cookie', counter };
}

/** The session a cookie names, over or not. */
export async function readCookieSession(
  gateway: Gateway,
  request: FastifyRequest,
): Promise<Selectable<SessionTable> | undefined> {
  const token = request.cookies[sessionCookie];
  if (token === undefined || token === '') return undefined;
  return gateway.database
    .selectFrom('session')
    .selectAll()
    .where('token', '=', hashSecret(token))
    .executeTakeFirst();
}

/** Neither ended nor past a limit. */
export function isLive(row: Selectable<SessionTable>, now: Date): boolean {
  return row.ended_at === null && now < row.idle_until && now < row.absolute_until;
}
