import type { DeviceMode } from '@panjare/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import { sendPage } from '../http/page.ts';
import { isRegistered } from '../routing/origin-guard.ts';
import { loginCookie, loginCookieOptions } from './cookies.ts';
import type { Issuer } from './issuer.ts';
import { findLogin, moveLogin, startLogin } from './login-rows.ts';
import { sendFailure } from './return-page.ts';
import { readReturnTo } from './return-to.ts';
import type { LoginTable } from './session.tables.ts';

/** `GET /session/start`: a top-level navigation, in the page's own window or in a popup, on its way to the issuer. */
export function addLoginStart(app: FastifyInstance, gateway: Gateway, issuer: Issuer): void {
  app.get('/session/start', async (request, reply) => {
    const query = request.query as { [name: string]: unknown };
    return typeof query['handle'] === 'string'
      ? startOfThirdParty(gateway, issuer, request, reply, query['handle'])
      : startOfSameSite(gateway, issuer, request, reply, query);
  });

  app.post('/session/confirm', async (request, reply) => {
    const { handle } = (request.body ?? {}) as { handle?: unknown };
    const login = await findLogin(gateway, typeof handle === 'string' ? handle : undefined);
    const own = request.headers.origin === gateway.config.url;
    if (!own || login === undefined || typeof handle !== 'string') return sendInvalid(request, reply);
    return leaveForIssuer(gateway, issuer, request, reply, login, handle);
  });
}

async function startOfSameSite(
  gateway: Gateway,
  issuer: Issuer,
  request: FastifyRequest,
  reply: FastifyReply,
  query: { [name: string]: unknown },
): Promise<FastifyReply> {
  const mode = query['mode'] ?? 'redirect';
  const device = query['device'] ?? 'shared';
  const { acr, attempt } = query;
  const returnTo = readReturnTo(
    gateway.config,
    typeof query['return_to'] === 'string' ? query['return_to'] : undefined,
  );
  if (returnTo === undefined || !isMode(mode) || !isDevice(device) || !isAcr(acr) || !isAttempt(attempt))
    return sendInvalid(request, reply);
  const { handle } = await startLogin(gateway, {
    mode,
    device,
    acr,
    returnTo: returnTo.href,
    origin: returnTo.origin,
    attempt,
  });
  const login = await findLogin(gateway, handle);
  if (login === undefined) return sendInvalid(request, reply);
  return leaveForIssuer(gateway, issuer, request, reply, login, handle);
}

/**
 * A popup opened by the page that holds the key. Whoever has the handle's address could send it to somebody else and
 * let them sign in for him: a navigation that comes from another page is refused, one that does not say where it
 * comes from is asked about, naming the page.
 */
async function startOfThirdParty(
  gateway: Gateway,
  issuer: Issuer,
  request: FastifyRequest,
  reply: FastifyReply,
  handle: string,
): Promise<FastifyReply> {
  const login = await findLogin(gateway, handle);
  if (login === undefined || login.key_thumbprint === null || login.status !== 'started')
    return sendInvalid(request, reply);
  const { referer } = request.headers;
  const from = referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : undefined;
  if (from === login.origin) return leaveForIssuer(gateway, issuer, request, reply, login, handle);
  if (from !== undefined || !isRegistered(gateway.config, login.origin)) return sendInvalid(request, reply);
  return sendPage(request, reply, {
    name: 'confirm',
    status: 200,
    values: { origin: login.origin },
    action: { path: '/session/confirm', fields: { handle } },
  });
}

/** From here the handle's cookie binds the sign-in to this browser. A start is good for one journey. */
async function leaveForIssuer(
  gateway: Gateway,
  issuer: Issuer,
  request: FastifyRequest,
  reply: FastifyReply,
  login: Selectable<LoginTable>,
  handle: string,
): Promise<FastifyReply> {
  const acr = login.acr ?? gateway.config.issuer.acr;
  const peers = await gateway.peers.all();
  const authorize = await issuer
    .begin(login, { acr, fresh: login.device !== 'personal', resources: peers.map(({ url }) => url) })
    .catch((error: unknown) => {
      request.log.warn({ err: error }, 'The issuer did not take the sign-in.');
      return undefined;
    });
  if (authorize === undefined) {
    await moveLogin(gateway, login, 'started', 'issuer-unreachable');
    return sendFailure(request, reply, 'issuer-unreachable', login);
  }
  if (!(await moveLogin(gateway, login, 'started', 'at-issuer'))) return sendInvalid(request, reply);
  return reply
    .setCookie(loginCookie, handle, loginCookieOptions)
    .headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    .redirect(authorize.href, 303);
}

function sendInvalid(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPage(request, reply, { name: 'invalid-start', status: 400 });
}

function isMode(value: unknown): value is 'popup' | 'redirect' {
  return value === 'popup' || value === 'redirect';
}

function isDevice(value: unknown): value is DeviceMode {
  return value === 'personal' || value === 'shared' || value === 'counter';
}

function isAcr(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && /^[\w:./#-]{1,200}$/u.test(value));
}

/** A name the page makes up, at least 128 random bits. */
function isAttempt(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && /^[\w-]{22,86}$/u.test(value));
}
