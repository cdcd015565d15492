import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Selectable } from 'kysely';
import { sendPage } from '../http/page.ts';
import type { Gateway } from '../context.ts';
import { withOutcome, withoutOutcome, withSignedIn } from './return-to.ts';
import type { LoginTable } from './session.tables.ts';

/** How a sign-in ended, as the page that asked hears it. */
export type LoginOutcome = 'signed-in' | 'cancelled' | 'refused' | 'level';

/**
 * Tells the opener that something happened (a hint: it asks the gateway what) and closes the window. The message goes
 * to the one registered origin that asked, never to `*`.
 */
const script = [
  "'use strict';",
  'const {origin, outcome} = document.body.dataset;',
  "if (window.opener && origin) window.opener.postMessage({source: 'panjare', outcome}, origin);",
  'window.close();',
].join('');

/** Ends the browser's way through the issuer: back to the page, or a word and the popup closes. */
export function sendReturn(
  { config }: Gateway,
  request: FastifyRequest,
  reply: FastifyReply,
  login: Selectable<LoginTable>,
  outcome: LoginOutcome,
): FastifyReply {
  if (login.mode === 'redirect' && login.return_to !== null) {
    // Pages of the gateway itself have the cookie, or know that they have not.
    const isOwn = new URL(login.return_to).origin === config.url;
    const done = isOwn ? withoutOutcome : withSignedIn;
    const target = outcome === 'signed-in' ? done(login.return_to) : withOutcome(login.return_to, outcome);
    return reply
      .code(303)
      .headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
      .redirect(target, 303);
  }
  return sendPage(request, reply, {
    name: outcome,
    status: 200,
    data: { origin: login.origin, outcome },
    script,
  });
}

const failureStatus = {
  'unknown-login': 400,
  'issuer-unreachable': 502,
  'operators-only': 403,
} as const;

/** A sign-in that cannot go on, with the way back to the page it started from. */
export function sendFailure(
  request: FastifyRequest,
  reply: FastifyReply,
  name: keyof typeof failureStatus,
  login: Selectable<LoginTable> | undefined,
): FastifyReply {
  const link =
    login?.mode === 'redirect' && login.return_to !== null ? withoutOutcome(login.return_to) : undefined;
  const status = failureStatus[name];
  return sendPage(request, reply, { name, status, ...(link === undefined ? {} : { link }) });
}

/** A sign-in of another browser, or of one that keeps no cookies: the way back is to the site, not to its page. */
export function sendNoCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { mode, origin }: Pick<Selectable<LoginTable>, 'mode' | 'origin'>,
): FastifyReply {
  const link = mode === 'redirect' ? { link: `${origin}/` } : {};
  return sendPage(request, reply, { name: 'no-cookie', status: 400, ...link });
}
