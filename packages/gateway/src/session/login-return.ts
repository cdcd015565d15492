import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import { isOperator } from '../counter/operator.ts';
import { loginCookie, sessionCookie, sessionCookieOptions } from './cookies.ts';
import type { Issuer, IssuerReturn } from './issuer.ts';
import { findAnyLogin, isLasting, moveLogin } from './login-rows.ts';
import { readSession } from './read-citizen.ts';
import { sendFailure, sendNoCookie, sendReturn } from './return-page.ts';
import type { Seal } from './seal.ts';
import { hashSecret, randomSecret } from './secret.ts';
import { newSession } from './session-rows.ts';
import type { LoginTable } from './session.tables.ts';

/** `GET /session/callback`: the way back from the issuer, in the browser that left. */
export function addLoginReturn(
  app: FastifyInstance,
  gateway: Gateway,
  issuer: Issuer,
  seal: () => Promise<Seal>,
): void {
  app.get('/session/callback', async (request, reply) => {
    const login = await findAnyLogin(gateway, request.cookies[loginCookie]);
    const { state } = request.query as { state?: unknown };
    const underway = login === undefined ? await findUnderway(gateway, state) : undefined;
    // The cookie that left with the browser is not there: another browser's address, or cookies are refused.
    if (underway !== undefined) return sendNoCookie(request, reply, underway);
    if (login === undefined || state !== login.state || !isLasting(gateway, login)) {
      return sendFailure(request, reply, 'unknown-login', login);
    }
    if (!(await moveLogin(gateway, login, 'at-issuer', 'returning')))
      return sendAgain(gateway, request, reply, login);

    const returned = await finish(gateway, issuer, request, login);
    if (returned === undefined) {
      await moveLogin(gateway, login, 'returning', 'issuer-unreachable');
      return sendFailure(request, reply, 'issuer-unreachable', login);
    }
    if (returned.state !== 'identified') {
      await moveLogin(gateway, login, 'returning', returned.state);
      return sendReturn(gateway, request, reply, login, returned.state);
    }
    if (login.device === 'counter' && !isOperator(gateway.config.counter, returned.identity)) {
      await moveLogin(gateway, login, 'returning', 'refused');
      return sendFailure(request, reply, 'operators-only', login);
    }
    await grant(gateway, await seal(), reply, login, returned);
    return sendReturn(gateway, request, reply, login, 'signed-in');
  });
}

/** The sign-in with this state that is at the issuer. Knowing it is worth nothing: it is not gone on with. */
async function findUnderway(
  { database, clock }: Gateway,
  state: unknown,
): Promise<Pick<Selectable<LoginTable>, 'mode' | 'origin'> | undefined> {
  if (typeof state !== 'string') return undefined;
  return database
    .selectFrom('login')
    .select(['mode', 'origin'])
    .where('state', '=', state)
    .where('status', '=', 'at-issuer')
    .where('expires_at', '>', clock.now())
    .executeTakeFirst();
}

async function finish(
  gateway: Gateway,
  issuer: Issuer,
  request: FastifyRequest,
  login: Selectable<LoginTable>,
): Promise<IssuerReturn | undefined> {
  const currentUrl = new URL(request.url, gateway.config.url);
  try {
    const returned = await issuer.finish(currentUrl, login, {
      acr: login.acr ?? gateway.config.issuer.acr,
      fresh: login.device !== 'personal',
    });
    // Without what the error holds: it may be the citizen's claims.
    if (returned.state === 'refused' && returned.why !== undefined)
      request.log.warn({ why: returned.why }, 'What the issuer answered does not hold.');
    return returned;
  } catch (error) {
    request.log.warn({ err: error }, 'The issuer could not be asked who signed in.');
    return undefined;
  }
}

/** A session by cookie for a page of this site; a session bound to a key, to be redeemed, for another site's. */
async function grant(
  gateway: Gateway,
  seal: Seal,
  reply: FastifyReply,
  login: Selectable<LoginTable>,
  { identity, refreshToken, ending }: Extract<IssuerReturn, { state: 'identified' }>,
): Promise<void> {
  const token = randomSecret();
  const binding =
    login.key_thumbprint === null
      ? { token: hashSecret(token) }
      : { keyThumbprint: login.key_thumbprint, origin: login.origin };
  const made = newSession(gateway, identity, login.device, binding);
  const session = { ...made, ending: ending === undefined ? null : seal.close(ending, made.id) };
  await gateway.database.transaction().execute(async (transaction) => {
    await transaction.insertInto('session').values(session).execute();
    if (refreshToken !== undefined) await gateway.peerAccess?.keep(session.id, refreshToken, transaction);
    await transaction
      .updateTable('login')
      .set({ status: 'granted', session_id: session.id })
      .where('handle', '=', login.handle)
      .execute();
  });
  if (login.key_thumbprint === null) reply.setCookie(sessionCookie, token, sessionCookieOptions);
}

/** The address was loaded again: say once more how it ended, and never dead-end. */
async function sendAgain(
  gateway: Gateway,
  request: FastifyRequest,
  reply: FastifyReply,
  login: Selectable<LoginTable>,
): Promise<FastifyReply> {
  if (login.status === 'cancelled' || login.status === 'refused' || login.status === 'level')
    return sendReturn(gateway, request, reply, login, login.status);
  const session = await readSession(gateway, request);
  if (session !== undefined && session.row.id === login.session_id)
    return sendReturn(gateway, request, reply, login, 'signed-in');
  return sendFailure(request, reply, 'unknown-login', login);
}
