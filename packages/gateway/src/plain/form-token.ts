import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { sessionCookie } from '../session/cookies.ts';

/**
 * What our own forms carry and nobody else's page can know: bound to the session by its secret, kept nowhere, and
 * worthless with any other session. Empty where there is no session.
 */
export function formToken(request: FastifyRequest): string {
  const secret = request.cookies[sessionCookie];
  if (secret === undefined || secret === '') return '';
  return createHmac('sha256', secret).update('panjare plain form').digest('base64url');
}

/** Whether a posted token is this session's. */
export function holdsToken(request: FastifyRequest, posted: string | null): boolean {
  const [own, given] = [Buffer.from(formToken(request)), Buffer.from(posted ?? '')];
  return own.length > 0 && own.length === given.length && timingSafeEqual(own, given);
}

/**
 * Refuses to hand a person's page to another origin's script, registered or not: scripts have the API. A navigation
 * names no origin. Throws `ProblemError` 403 `origin-refused`.
 */
export function guardPage({ url }: GatewayConfig, { headers }: FastifyRequest): void {
  if (headers.origin !== undefined && headers.origin !== url) throw new ProblemError(403, 'origin-refused');
}

/**
 * Refuses a form of another origin, `null` included. Beside it stand the Strict cookie and the token: browsers too old
 * to name an origin are held by those two. Throws `ProblemError` 403 `origin-refused`.
 */
export function guardForm({ url }: GatewayConfig, { headers }: FastifyRequest): void {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  const isForeign = origin !== undefined && origin !== url;
  // `none`: the person loads the page again; no page can cause that.
  const isOurs = site === undefined || site === 'same-origin' || site === 'none';
  if (isForeign || !isOurs) throw new ProblemError(403, 'origin-refused');
}
