import type { RedeemGranted, SessionRedeemed, SessionRedeemRequest } from '@panjare/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';
import { isRegistered } from '../routing/origin-guard.ts';
import { issueAccessToken } from './access-token.ts';
import { refusedProof, verifyProof } from './dpop-proof.ts';
import { startLogin } from './login-rows.ts';
import { isLive, readSession } from './read-citizen.ts';
import { readReturnTo } from './return-to.ts';
import { digest, hashSecret } from './secret.ts';
import { slideIdle, toSignedIn } from './session-rows.ts';
import type { LoginTable, SessionTable } from './session.tables.ts';

/** Seconds between polls of a waiting page. */
const POLL_SECONDS = 1;

/** Sign-in for pages of other sites: start, redeem, renew. No cookie takes part. */
export function addThirdParty(app: FastifyInstance, gateway: Gateway): void {
  handle(app, gateway, 'session.start', async ({ body, request }) => {
    const origin = requireOrigin(gateway, request);
    const { codeChallenge, keyThumbprint, mode, device, acr } = body;
    if (device === 'counter') {
      throw new ProblemError(409, 'not-now', {
        detail: 'The page of a counter is of the gateway’s own site.',
      });
    }
    const returnTo = readReturnTo(gateway.config, body.returnTo);
    const foreign = body.returnTo !== undefined && returnTo?.origin !== origin;
    if (
      foreign ||
      codeChallenge === undefined ||
      keyThumbprint === undefined ||
      (mode === 'redirect' && !returnTo)
    ) {
      throw new ProblemError(400, 'invalid-request', {
        detail: 'codeChallenge and keyThumbprint are needed, and returnTo is of the page’s own origin.',
      });
    }
    const started = await startLogin(gateway, {
      mode,
      device,
      acr,
      returnTo: returnTo?.href,
      origin,
      binding: { codeChallenge, keyThumbprint },
    });
    return {
      authorizeUrl: `${gateway.config.url}/session/start?handle=${started.handle}`,
      handle: started.handle,
      expiresAt: started.expiresAt.toISOString(),
    };
  });

  handle(app, gateway, 'session.redeem', async ({ body, request }) => redeem(gateway, request, body));

  handle(app, gateway, 'session.renew', async ({ request }) => {
    const session = await readSession(gateway, request);
    if (session === undefined || session.channel !== 'dpop') {
      throw new ProblemError(409, 'not-now', { detail: 'Only a DPoP-bound session is renewed.' });
    }
    return grantToken(gateway, session.row);
  });
}

/**
 * The waiting page asks how its sign-in stands. It proves the key it named at the start (DPoP) and knows the verifier
 * (PKCE): the handle alone, which stood in an address, is worth nothing.
 */
async function redeem(
  gateway: Gateway,
  request: FastifyRequest,
  body: SessionRedeemRequest,
): Promise<SessionRedeemed> {
  const origin = requireOrigin(gateway, request);
  const thumbprint = await verifyProof(gateway, request);
  const login = await gateway.database
    .selectFrom('login')
    .selectAll()
    .where('handle', '=', hashSecret(body.handle))
    .executeTakeFirst();
  if (login === undefined) return { state: 'failed', reason: 'expired' };
  if (login.origin !== origin) throw new ProblemError(403, 'origin-refused');
  if (login.key_thumbprint !== thumbprint) throw refusedProof('The sign-in was started with another key.');
  if (login.code_challenge !== digest(body.codeVerifier))
    throw refusedProof('The verifier is not of this sign-in.');
  return outcomeOf(gateway, login);
}

async function outcomeOf(gateway: Gateway, login: Selectable<LoginTable>): Promise<SessionRedeemed> {
  const { status } = login;
  if (status === 'cancelled' || status === 'refused' || status === 'level' || status === 'issuer-unreachable')
    return { state: 'failed', reason: status };
  if (login.expires_at <= gateway.clock.now() || status === 'redeemed')
    return { state: 'failed', reason: 'expired' };
  if (status !== 'granted') return { state: 'waiting', interval: POLL_SECONDS };
  const row = await takeSession(gateway, login);
  if (row === undefined) return { state: 'failed', reason: 'expired' };
  await slideIdle(gateway, row);
  return grantToken(gateway, row);
}

/** Once: of many who redeem at the same time, one gets the session. */
async function takeSession(
  gateway: Gateway,
  login: Selectable<LoginTable>,
): Promise<Selectable<SessionTable> | undefined> {
  const taken = await gateway.database
    .updateTable('login')
    .set({ status: 'redeemed' })
    .where('handle', '=', login.handle)
    .where('status', '=', 'granted')
    .returning('session_id')
    .executeTakeFirst();
  if (taken === undefined || taken.session_id === null) return undefined;
  const row = await gateway.database
    .selectFrom('session')
    .selectAll()
    .where('id', '=', taken.session_id)
    .executeTakeFirst();
  return row !== undefined && isLive(row, gateway.clock.now()) ? row : undefined;
}

async function grantToken(gateway: Gateway, row: Selectable<SessionTable>): Promise<RedeemGranted> {
  const accessToken = await issueAccessToken(gateway, row.id);
  return {
    state: 'granted',
    accessToken,
    tokenType: 'DPoP',
    expiresIn: gateway.config.accessTokenSeconds,
    session: toSignedIn(row),
  };
}

function requireOrigin(gateway: Gateway, request: FastifyRequest): string {
  const { origin } = request.headers;
  if (origin === undefined || !isRegistered(gateway.config, origin))
    throw new ProblemError(403, 'origin-refused');
  return origin;
}
