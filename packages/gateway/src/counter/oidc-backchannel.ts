import type { Configuration } from 'openid-client';
import * as oidc from 'openid-client';
import type { Identity, IssuerBackchannel } from '../session/issuer.ts';

/** Seconds between questions where the issuer names none (CIBA Core 1.0 section 7.3). */
const INTERVAL = 5;
const GRANT = 'urn:openid:params:grant-type:ciba';

/** The client that the sign-in uses too. */
export interface BackchannelClient {
  scope: string;
  /** Throws `ProblemError` 502. */
  configuration(): Promise<Configuration>;
  identify(claims: { sub: string; [claim: string]: unknown }): Identity;
  unreachable(cause: unknown): Error;
}

/** OpenID Connect Client-Initiated Backchannel Authentication (CIBA Core 1.0), poll mode. */
export function createOidcBackchannel(client: BackchannelClient): IssuerBackchannel {
  return {
    async ask({ nationalId, bindingMessage, operator, seconds, acr }) {
      const configuration = await client.configuration();
      try {
        // Section 7.1. `request_context` is that of FAPI-CIBA; an issuer that does not know it leaves it aside.
        const asked = await oidc.initiateBackchannelAuthentication(configuration, {
          scope: client.scope,
          login_hint: nationalId,
          binding_message: bindingMessage,
          requested_expiry: String(seconds),
          request_context: JSON.stringify({ operator }),
          ...(acr === undefined ? {} : { acr_values: acr }),
        });
        const { auth_req_id: handle, interval = INTERVAL, expires_in: expiresIn } = asked;
        return { state: 'asked', handle, interval, expiresIn };
      } catch (error) {
        if (codeOf(error) === 'unknown_user_id') return { state: 'unknown' };
        throw client.unreachable(error);
      }
    },

    async answer(handle) {
      const configuration = await client.configuration();
      try {
        const tokens = await oidc.genericGrantRequest(configuration, GRANT, { auth_req_id: handle });
        const claims = tokens.claims();
        if (claims === undefined) return { state: 'refused' };
        const told = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
        return { state: 'identified', identity: client.identify({ ...claims, ...told }) };
      } catch (error) {
        return { state: failureOf(error) ?? thrown(client.unreachable(error)) };
      }
    },
  };
}

/** What an error of the token endpoint says (section 11); `undefined` where it is none. */
function failureOf(error: unknown): 'pending' | 'slow-down' | 'expired' | 'refused' | undefined {
  switch (codeOf(error)) {
    case 'authorization_pending':
      return 'pending';
    case 'slow_down':
      return 'slow-down';
    case 'expired_token':
      return 'expired';
    case undefined:
      return undefined;
    default:
      return 'refused';
  }
}

/** The code of an error that the issuer answered with (RFC 6749 section 5.2). */
function codeOf(error: unknown): string | undefined {
  return error instanceof oidc.ResponseBodyError && error.status < 500 ? error.error : undefined;
}

function thrown(error: Error): never {
  throw error;
}
