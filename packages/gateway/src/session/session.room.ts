import type { Session } from '@panjare/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Gateway, Room } from '../context.ts';
import { handle } from '../routing/operation.ts';
import { sessionCookie, sessionCookieOptions } from './cookies.ts';
import { createIssuer } from './issuer.ts';
import { addLoginReturn } from './login-return.ts';
import { addLoginStart } from './login-start.ts';
import { createPeerAccess } from './peer-access.ts';
import { readCookieSession, readSession } from './read-citizen.ts';
import { readRelayedCitizen } from './relayed-citizen.ts';
import { endedReason, endSession, slideIdle, toSignedIn } from './session-rows.ts';
import { sweepSessions } from './sweep-sessions.ts';
import { addThirdParty } from './third-party.ts';

/** Signing in and out: by cookie on the gateway's own site, by DPoP-bound token on others. */
export const sessionRoom: Room = (app, gateway) => {
  const issuer = createIssuer(gateway.config.issuer, `${gateway.config.url}/session/callback`);
  gateway.peerAccess = createPeerAccess(gateway, issuer);
  gateway.readRelayedCitizen = (request) => readRelayedCitizen(gateway, issuer, request);
  addLoginStart(app, gateway, issuer);
  addLoginReturn(app, gateway, issuer);
  addThirdParty(app, gateway);
  handle(app, gateway, 'session.read', ({ query, request, reply }) =>
    readState(gateway, request, reply, query.unattended === undefined),
  );
  handle(app, gateway, 'session.end', async ({ request, reply }): Promise<Session> => {
    const session = await readSession(gateway, request);
    if (session !== undefined) await endSession(gateway, session.row.id, 'signed-out');
    if (session?.channel !== 'dpop') reply.clearCookie(sessionCookie, sessionCookieOptions);
    return session === undefined ? { state: 'signed-out' } : { state: 'ended', reason: 'signed-out' };
  });
  gateway.sweeps.push({ name: 'sessions', run: () => sweepSessions(gateway) });
};

/** Asking shows that somebody is there and moves the idle limit on, unless a page asks by itself. */
async function readState(
  gateway: Gateway,
  request: FastifyRequest,
  reply: FastifyReply,
  attended: boolean,
): Promise<Session> {
  const session = await readSession(gateway, request);
  if (session !== undefined) {
    if (attended) await slideIdle(gateway, session.row);
    return toSignedIn(session.row);
  }
  const over = await readCookieSession(gateway, request);
  if (request.cookies[sessionCookie] !== undefined) reply.clearCookie(sessionCookie, sessionCookieOptions);
  if (over === undefined) return { state: 'signed-out' };
  return { state: 'ended', reason: endedReason(over, gateway.clock.now()) };
}
