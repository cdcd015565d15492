import type { ClientAuth, Configuration, CryptoKey } from 'openid-client';
import * as oidc from 'openid-client';
import { importJWK } from 'jose';
import type { IssuerConfig } from '../config.ts';
import { ProblemError } from '../problem/problem-error.ts';

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
  { state: 'identified'; identity: Identity } | { state: 'cancelled' } | { state: 'refused' };

/** The issuer, spoken to as a confidential client. */
export interface Issuer {
  /** Where the browser goes. The request itself is pushed (RFC 9126) where the issuer takes it. */
  begin(secrets: LoginSecrets, wishes: { acr: string | undefined; fresh: boolean }): Promise<URL>;
  /** Redeems what came back. Throws `ProblemError` 502 when the issuer cannot be reached. */
  finish(currentUrl: URL, secrets: LoginSecrets, acr: string | undefined): Promise<IssuerReturn>;
}

/** Discovery (OpenID Connect Discovery 1.0) happens at the first sign-in, and again after a failure. */
export function createIssuer(config: IssuerConfig, redirectUri: string): Issuer {
  let discovered: Promise<Configuration> | undefined;

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
    async begin({ state, nonce, verifier }, { acr, fresh }) {
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
        return oidc.buildAuthorizationUrl(client, parameters);
      }
      return oidc.buildAuthorizationUrlWithPAR(client, parameters).catch((error: unknown) => {
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
        return { state: 'identified', identity: readIdentity(config, { ...claims, ...told }) };
      } catch (error) {
        if (error instanceof oidc.AuthorizationResponseError) {
          return { state: error.error === 'access_denied' ? 'cancelled' : 'refused' };
        }
        if (isNetworkFault(error)) throw unreachable(error);
        return { state: 'refused' };
      }
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
