import type { Session, SessionQuery } from '@panjare/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Gateway, Room } from '../context.ts';
import { returnToOperator, slideOperator } from '../counter/serve.ts';
import { toldStanding } from '../counter/standing.ts';
import { handle } from '../routing/operation.ts';
import { addBackchannel } from './backchannel.ts';
import { sessionCookie, sessionCookieOptions } from './cookies.ts';
import { addEndAtIssuer, keepEnding } from './end-at-issuer.ts';
import { addLoginReturn } from './login-return.ts';
import { readAttempt } from './login-rows.ts';
import { addLoginStart } from './login-start.ts';
import { createPeerAccess } from './peer-access.ts';
import { readCookieSession, readSession } from './read-citizen.ts';
import { readRelayedCitizen } from './relayed-citizen.ts';
import { endedReason, endSession, endSessions, slideIdle, toSignedIn } from './session-rows.ts';
import { sessionSeal } from './session-seal.ts';
import { sweepSessions } from './sweep-sessions.ts';
import { addThirdParty } from './third-party.ts';

/** Signing in and out: by cookie on the gateway's own site, by DPoP-bound token on others. */
export const sessionRoom: Room = (app, gateway) => {
  const { issuer } = gateway;
  const seal = sessionSeal(gateway);
  gateway.backchannel = issuer.backchannel;
  gateway.peerAccess = createPeerAccess(gateway, issuer);
  gateway.readRelayedCitizen = (request) => readRelayedCitizen(gateway, issuer, request);
  addLoginStart(app, gateway, issuer);
  addLoginReturn(app, gateway, issuer, seal);
  addThirdParty(app, gateway);
  addEndAtIssuer(app, gateway, issuer, seal);
  addBackchannel(app, gateway, issuer);
  handle(app, gateway, 'session.read', async ({ query, request, reply }): Promise<Session> => {
    const session = await readState(gateway, request, reply, query);
    if (query.attempt === undefined) return session;
    return { ...session, attempt: await readAttempt(gateway, query.attempt) };
  });
  handle(app, gateway, 'session.end', async ({ query, request, reply }): Promise<Session> => {
    const session = await readSession(gateway, request);
    if (session?.channel !== 'dpop') reply.clearCookie(sessionCookie, sessionCookieOptions);
    if (session === undefined) return { state: 'signed-out' };
    const { row, counter } = session;
    // Who signs out at a counter is its operator: the citizen goes with them, and stays signed in elsewhere.
    const isServing = counter?.state === 'serving';
    if (isServing) await endSession(gateway, counter.operatorSession, 'signed-out');
    const endAtIssuer = issuer.logout?.hasPage() && (await keepEnding(gateway, await seal(), row, request));
    await endSession(gateway, row.id, 'signed-out');
    if (query.everywhere === 'true' && !isServing)
      await endSessions(gateway, { subject: row.subject }, 'revoked');
    return { state: 'ended', reason: 'signed-out', ...(endAtIssuer && { endAtIssuer }) };
  });
  gateway.sweeps.push({ name: 'sessions', run: () => sweepSessions(gateway) });
};

/** Asking shows that somebody is there and moves the idle limit on, unless a page asks by itself. */
async function readState(
  gateway: Gateway,
  request: FastifyRequest,
  reply: FastifyReply,
  { unattended }: SessionQuery,
): Promise<Exclude<Session, { state: 'signing-in' }>> {
  const session = await readSession(gateway, request);
  if (session !== undefined) {
    const { row, counter } = session;
    if (unattended === undefined) {
      await slideIdle(gateway, row);
      if (counter !== undefined) await slideOperator(gateway, row.id);
    }
    return { ...toSignedIn(row), ...toldStanding(row, counter) };
  }
  const over = await readCookieSession(gateway, request);
  const back = over?.device === 'counter' ? await returnToOperator(gateway, over) : undefined;
  if (back !== undefined) {
    reply.setCookie(sessionCookie, back.token, sessionCookieOptions);
    return back.session;
  }
  if (request.cookies[sessionCookie] !== undefined) reply.clearCookie(sessionCookie, sessionCookieOptions);
  if (over === undefined) return { state: 'signed-out' };
  return { state: 'ended', reason: endedReason(over, gateway.clock.now()) };
}
