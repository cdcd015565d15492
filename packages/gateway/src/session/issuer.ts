import type { ClientAuth, Configuration, CryptoKey } from 'openid-client';
import * as oidc from 'openid-client';
import type { JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, importJWK } from 'jose';
import type { IssuerConfig } from '../config.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { pushWithResources, withResources } from './peer-resources.ts';

/** Who the issuer says it is. */
export interface Identity {
  subject: string;
  name: string;
  nationalId: string | undefined;
  phoneNumber: string | undefined;
  acr: string | undefined;
}

/** What a sign-in must bring back unchanged. */
export interface LoginSecrets {
  state: string;
  nonce: string;
  verifier: string;
}

/** How a return from the issuer ended. */
export type IssuerReturn =
  | { state: 'identified'; identity: Identity; refreshToken: string | undefined }
  | { state: 'cancelled' }
  | { state: 'refused' };

/** What a citizen asks of the issuer. */
export interface LoginWishes {
  acr: string | undefined;
  /** Whether who is signed in at the issuer must say again who they are. */
  fresh: boolean;
  /** Other operators' gateways that the sign-in shall reach too (RFC 8707). */
  resources: readonly string[];
}

/** An access token for another gateway. */
export interface PeerToken {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
  /** The one to use next, where the issuer changes it. */
  refreshToken: string | undefined;
}

/** The issuer, spoken to as a confidential client. */
export interface Issuer {
  /** Where the browser goes. The request itself is pushed (RFC 9126) where the issuer takes it. */
  begin(secrets: LoginSecrets, wishes: LoginWishes): Promise<URL>;
  /** Redeems what came back. Throws `ProblemError` 502 when the issuer cannot be reached. */
  finish(currentUrl: URL, secrets: LoginSecrets, acr: string | undefined): Promise<IssuerReturn>;
  /**
   * A token for one resource. `undefined`: the issuer gives none for this refresh token any more. Throws `ProblemError`
   * 502 when it cannot be reached.
   */
  access(refreshToken: string, resource: string): Promise<PeerToken | undefined>;
  /**
   * Takes a refresh token back (RFC 7009). Nothing is done where the issuer names no endpoint for it. Throws
   * `ProblemError` 502 when it cannot be reached or refuses.
   */
  revoke(refreshToken: string): Promise<void>;
  /** The keys it signs with, kept fresh. Throws `ProblemError` 502. */
  keys(): Promise<JWTVerifyGetKey>;
}

/** Discovery (OpenID Connect Discovery 1.0) happens at the first sign-in, and again after a failure. */
export function createIssuer(config: IssuerConfig, redirectUri: string): Issuer {
  let discovered: Promise<Configuration> | undefined;
  let keys: JWTVerifyGetKey | undefined;

  async function configuration(): Promise<Configuration> {
    discovered ??= discover(config);
    try {
      return await discovered;
    } catch (error) {
      discovered = undefined;
      throw unreachable(error);
    }
  }

  return {
    async begin({ state, nonce, verifier }, { acr, fresh, resources }) {
      const client = await configuration();
      const parameters = {
        redirect_uri: redirectUri,
        scope: config.scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(acr === undefined ? {} : { acr_values: acr }),
        // On a shared device the person before must not be signed in again without a word.
        ...(fresh ? { prompt: 'login' } : {}),
      };
      if (client.serverMetadata().pushed_authorization_request_endpoint === undefined) {
        return oidc.buildAuthorizationUrl(client, withResources(parameters, resources));
      }
      return pushWithResources(client, parameters, resources).catch((error: unknown) => {
        throw unreachable(error);
      });
    },

    async finish(currentUrl, { state, nonce, verifier }, acr) {
      const client = await configuration();
      try {
        // Checks state, iss (RFC 9207), nonce and the ID token's signature, issuer and audience.
        const tokens = await oidc.authorizationCodeGrant(client, currentUrl, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) return { state: 'refused' };
        if (acr !== undefined && claims['acr'] !== acr) return { state: 'refused' };
        const told = await oidc.fetchUserInfo(client, tokens.access_token, claims.sub);
        const identity = readIdentity(config, { ...claims, ...told });
        return { state: 'identified', identity, refreshToken: tokens.refresh_token };
      } catch (error) {
        if (error instanceof oidc.AuthorizationResponseError) {
          return { state: error.error === 'access_denied' ? 'cancelled' : 'refused' };
        }
        if (isNetworkFault(error)) throw unreachable(error);
        return { state: 'refused' };
      }
    },

    async access(refreshToken, resource) {
      const client = await configuration();
      try {
        const tokens = await oidc.refreshTokenGrant(client, refreshToken, { resource });
        return {
          accessToken: tokens.access_token,
          expiresIn: tokens.expires_in ?? 60,
          refreshToken: tokens.refresh_token,
        };
      } catch (error) {
        if (error instanceof oidc.ResponseBodyError && error.status < 500) return undefined;
        throw unreachable(error);
      }
    },

    async revoke(refreshToken) {
      const client = await configuration();
      if (client.serverMetadata().revocation_endpoint === undefined) return;
      await oidc
        .tokenRevocation(client, refreshToken, { token_type_hint: 'refresh_token' })
        .catch((error: unknown) => {
          throw unreachable(error);
        });
    },

    async keys() {
      if (keys !== undefined) return keys;
      const address = (await configuration()).serverMetadata().jwks_uri;
      if (address === undefined) throw unreachable(new Error('The issuer names no keys.'));
      keys = createRemoteJWKSet(new URL(address), { timeoutDuration: 5_000 });
      return keys;
    },
  };
}

async function discover(config: IssuerConfig): Promise<Configuration> {
  return oidc.discovery(new URL(config.url), config.clientId, {}, await clientAuthentication(config), {
    timeout: 5,
    ...(config.allowInsecure === true ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
}

async function clientAuthentication(config: IssuerConfig): Promise<ClientAuth> {
  if (config.privateKey !== undefined) {
    const key = (await importJWK(config.privateKey)) as CryptoKey;
    const { kid } = config.privateKey;
    return oidc.PrivateKeyJwt(typeof kid === 'string' ? { key, kid } : key);
  }
  return oidc.ClientSecretBasic(config.clientSecret);
}

function readIdentity(config: IssuerConfig, claims: { sub: string; [claim: string]: unknown }): Identity {
  return {
    subject: claims.sub,
    name: readText(claims['name']) ?? '',
    nationalId: readText(claims[config.nationalIdClaim]),
    phoneNumber: readText(claims['phone_number']),
    acr: readText(claims['acr']),
  };
}

function readText(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}

/** fetch throws a TypeError for a connection that fails, an AbortError or TimeoutError for one that is too slow. */
function isNetworkFault(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return [error, cause].some(
    (fault) =>
      fault instanceof Error &&
      (fault.message === 'fetch failed' || /^(Abort|Timeout)Error$/u.test(fault.name)),
  );
}

function unreachable(cause: unknown): ProblemError {
  const problem = new ProblemError(502, 'upstream-unreachable', { detail: 'The issuer did not answer.' });
  problem.cause = cause;
  return problem;
}
