import type { OperationId } from '@panjare/contract';
import { operations } from '@panjare/contract/operations.js';
import type { FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { sessionCookie } from '../session/cookies.ts';

/**
 * Keeps other sites' pages from acting for a citizen. A page's origin must be registered, exactly; a change carries
 * the header `Panjare-Client`, which no form can send and which makes a browser ask first (a preflight).
 * Agencies' calls bear no cookie and pass by. Throws `ProblemError` 403 `origin-refused`.
 */
export function guardOrigin(config: GatewayConfig, id: OperationId, request: FastifyRequest): void {
  const { method, signIn } = operations[id];
  if (signIn === 'agency' || id === 'agency.token') return;
  const isRead = method === 'GET' || method === 'HEAD';
  const { origin } = request.headers;
  if (origin !== undefined && !isRegistered(config, origin) && (!isRead || signIn === 'citizen')) {
    throw refused('The origin of the page is not registered with this gateway.');
  }
  if (isRead) return;
  if (typeof request.headers['panjare-client'] !== 'string')
    throw refused('The header Panjare-Client is missing.');
  if (origin === undefined && request.cookies[sessionCookie] !== undefined) {
    throw refused('A change by cookie names the origin of its page.');
  }
}

/** Whether pages of this origin may embed the gateway. The gateway's own pages may. */
export function isRegistered(config: GatewayConfig, origin: string): boolean {
  return origin === config.url || config.origins.includes(origin);
}

function refused(detail: string): ProblemError {
  return new ProblemError(403, 'origin-refused', { detail });
}
