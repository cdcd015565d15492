import type { ClientAuth, Configuration, CryptoKey } from 'openid-client';
import * as oidc from 'openid-client';
import type { JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, importJWK } from 'jose';
import type { IssuerConfig } from '../config.ts';
import { createOidcBackchannel } from '../counter/oidc-backchannel.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Identity, Issuer, IssuerTokens } from './issuer.ts';
import { reaches } from './levels.ts';
import { LOGIN_SECONDS } from './login-rows.ts';
import { verifyLogoutToken } from './logout-token.ts';
import { pushWithResources, withResources } from './peer-resources.ts';

/** What the issuer's errors mean to a citizen; any other is a refusal. */
const outcomes: { [error: string]: 'cancelled' | 'level' } = {
  access_denied: 'cancelled',
  // OpenID Connect Core Error Code unmet_authentication_requirements 1.0.
  unmet_authentication_requirements: 'level',
};

/**
 * The issuer, spoken to as a confidential client of OpenID Connect. Discovery (OpenID Connect Discovery 1.0) happens at
 * the first sign-in, and again after a failure: every endpoint is what the issuer says it is.
 */
export function createOidcIssuer(config: IssuerConfig, redirectUri: string): Issuer {
  let discovered: Promise<Configuration> | undefined;
  let keys: JWTVerifyGetKey | undefined;
  let endsSessions = true;

  async function configuration(): Promise<Configuration> {
    discovered ??= discover(config);
    try {
      const found = await discovered;
      endsSessions = found.serverMetadata().end_session_endpoint !== undefined;
      return found;
    } catch (error) {
      discovered = undefined;
      throw unreachable(error);
    }
  }

  const tokens: IssuerTokens = {
    async access(refreshToken, resource) {
      const client = await configuration();
      try {
        const granted = await oidc.refreshTokenGrant(client, refreshToken, { resource });
        return {
          accessToken: granted.access_token,
          expiresIn: granted.expires_in ?? 60,
          refreshToken: granted.refresh_token,
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
        ...(fresh ? { prompt: 'login', max_age: String(LOGIN_SECONDS) } : {}),
      };
      if (client.serverMetadata().pushed_authorization_request_endpoint === undefined) {
        return oidc.buildAuthorizationUrl(client, withResources(parameters, resources));
      }
      return pushWithResources(client, parameters, resources).catch((error: unknown) => {
        throw unreachable(error);
      });
    },

    async finish(currentUrl, { state, nonce, verifier }, { acr, fresh }) {
      const client = await configuration();
      try {
        // Checks state, iss (RFC 9207), nonce and the ID token's signature, issuer and audience.
        const granted = await oidc.authorizationCodeGrant(client, currentUrl, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          // An issuer that let the person before pass without a question is found out by `auth_time`.
          ...(fresh ? { maxAge: LOGIN_SECONDS } : {}),
        });
        const claims = granted.claims();
        if (claims === undefined) return { state: 'refused' };
        if (!reaches(config.acrLevels, readText(claims['acr']), acr)) return { state: 'level' };
        const told =
          client.serverMetadata().userinfo_endpoint === undefined
            ? {}
            : await oidc.fetchUserInfo(client, granted.access_token, claims.sub);
        return {
          state: 'identified',
          // How surely it is them is the signed token's to say.
          identity: readIdentity(config, { ...claims, ...told, acr: claims['acr'], sid: claims['sid'] }),
          refreshToken: granted.refresh_token,
          ending: granted.id_token,
        };
      } catch (error) {
        if (error instanceof oidc.AuthorizationResponseError) {
          return { state: outcomes[error.error] ?? 'refused' };
        }
        if (isNetworkFault(error)) throw unreachable(error);
        return { state: 'refused', why: String(error) };
      }
    },

    logout: {
      hasPage: () => endsSessions,
      async form(ending, returnTo, state) {
        const client = await configuration();
        const url = client.serverMetadata().end_session_endpoint;
        if (url === undefined) return undefined;
        // OpenID Connect RP-Initiated Logout 1.0, section 2, by POST.
        const fields = {
          id_token_hint: ending,
          client_id: config.clientId,
          post_logout_redirect_uri: returnTo,
          state,
        };
        return { url, fields };
      },
      async read(token, now) {
        return verifyLogoutToken(token, await tokens.keys(), {
          issuer: (await configuration()).serverMetadata().issuer,
          audience: config.clientId,
          now,
        });
      },
    },

    tokens,

    backchannel: createOidcBackchannel({
      scope: config.scope,
      configuration,
      identify: (claims) => readIdentity(config, claims),
      unreachable,
    }),
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
    issuerSession: readText(claims['sid']),
    claims,
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
