import type { FastifyRequest } from 'fastify';
import type { Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { readSession } from '../session/read-citizen.ts';
import type { SessionTable } from '../session/session.tables.ts';

/**
 * The operator's own session, in which nobody is served. Throws `signed-out`, `insufficient-scope` to who is no operator,
 * and `not-now` while a citizen is served: their session opens nothing of the counter's but the way out.
 */
export async function requireOperator(
  gateway: Gateway,
  request: FastifyRequest,
): Promise<Selectable<SessionTable>> {
  const session = await readSession(gateway, request);
  if (session === undefined) throw new ProblemError(401, 'signed-out');
  const { counter } = session;
  if (counter?.state === 'serving') throw new ProblemError(409, 'not-now');
  if (counter === undefined || gateway.config.counter === undefined) {
    throw new ProblemError(403, 'insufficient-scope', { detail: 'This is for the operators of counters.' });
  }
  return session.row;
}
