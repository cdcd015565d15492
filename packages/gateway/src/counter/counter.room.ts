import type { Session } from '@panjare/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Gateway, Room } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';
import { sessionCookie, sessionCookieOptions } from '../session/cookies.ts';
import { readCookieSession, readSession } from '../session/read-citizen.ts';
import { slideIdle, toSignedIn } from '../session/session-rows.ts';
import { findApproval, sweepApprovals, toApproval } from './approval-rows.ts';
import { askCitizen } from './ask-citizen.ts';
import { lookAtApproval, tryCode } from './look-at-approval.ts';
import type { Look } from './look-at-approval.ts';
import { requireOperator } from './require-operator.ts';
import { endServices, returnToOperator } from './serve.ts';
import { toldStanding } from './standing.ts';

/** Counters: an operator asks a citizen's leave, on the citizen's own phone, and acts for them while both are there. */
export const counterRoom: Room = (app, gateway) => {
  const { backchannel } = gateway;

  handle(app, gateway, 'counter.ask', async ({ body, request }) => {
    const operator = await requireOperator(gateway, request);
    await slideIdle(gateway, operator);
    return toApproval(await askCitizen(gateway, backchannel, operator, body));
  });

  handle(app, gateway, 'counter.read', async ({ params, request, reply }) => {
    const { id } = await requireOperator(gateway, request);
    const row = await findApproval(gateway, params.id, id);
    return told(reply, await lookAtApproval(gateway, backchannel, row));
  });

  handle(app, gateway, 'counter.confirm', async ({ params, body, request, reply }) => {
    const { id } = await requireOperator(gateway, request);
    const row = await findApproval(gateway, params.id, id);
    if (row.approved_by !== 'code') throw new ProblemError(409, 'not-now');
    return told(reply, await tryCode(gateway, row, body.code));
  });

  handle(app, gateway, 'counter.leave', ({ request, reply }) => leave(gateway, request, reply));

  gateway.sweeps.push({ name: 'counter approvals', run: () => sweepApprovals(gateway) });
};

/** With the approval, the operator's cookie gives way to one of the citizen's own session. */
function told(reply: FastifyReply, { row, token }: Look) {
  if (token !== undefined) reply.setCookie(sessionCookie, token, sessionCookieOptions);
  return toApproval(row);
}

/** Also for a citizen's session that has run out: its cookie leads back to the operator's, once. */
async function leave(gateway: Gateway, request: FastifyRequest, reply: FastifyReply): Promise<Session> {
  const session = await readSession(gateway, request);
  const row = session?.row ?? (await readCookieSession(gateway, request));
  if (row === undefined) return { state: 'signed-out' };
  const back = await returnToOperator(gateway, row);
  if (back !== undefined) {
    reply.setCookie(sessionCookie, back.token, sessionCookieOptions);
    return back.session;
  }
  if (session === undefined) return { state: 'signed-out' };
  const { counter } = session;
  if (counter?.state === 'unserved') await endServices(gateway, row.id);
  return { ...toSignedIn(row), ...toldStanding(row, counter) };
}
