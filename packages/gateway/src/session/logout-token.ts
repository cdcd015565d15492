import type { JWTVerifyGetKey } from 'jose';
import { jwtVerify } from 'jose';
import type { EndedAtIssuer } from './issuer.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const ALGORITHMS = ['ES256', 'EdDSA', 'Ed25519', 'PS256', 'RS256'];
/** Seconds that the word of an end may be old, and that clocks may differ. */
export const LOGOUT_WINDOW = 120;
const TOLERANCE = 10;
const MAXIMUM_TEXT = 255;

/** Whose word it must be, for whom, and when. */
export interface LogoutExpectations {
  issuer: string;
  audience: string;
  now: Date;
}

/**
 * Checks a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.6): signature, `iss`, `aud`, `iat`, the event,
 * `jti`, `sub` or `sid`, and no `nonce`, which tells it from an ID token. `undefined` for anything else. That a `jti` is
 * taken once is the caller's to see to.
 */
export async function verifyLogoutToken(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience, now }: LogoutExpectations,
): Promise<EndedAtIssuer | undefined> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['iat', 'jti', 'events'],
      maxTokenAge: LOGOUT_WINDOW,
      currentDate: now,
      clockTolerance: TOLERANCE,
    });
    const { typ } = protectedHeader;
    const { events, sid, sub, jti, nonce } = payload;
    if (typ !== undefined && !/^(application\/)?(logout\+jwt|jwt)$/iu.test(typ)) return undefined;
    if (nonce !== undefined || !isEnd(events)) return undefined;
    if (typeof jti !== 'string' || jti === '' || jti.length > MAXIMUM_TEXT) return undefined;
    const [subject, issuerSession] = [readText(sub), readText(sid)];
    if (subject === undefined && issuerSession === undefined) return undefined;
    return { id: jti, subject, issuerSession };
  } catch (error) {
    // Keys that cannot be fetched are no verdict on the token.
    if (error instanceof Error && /^(ERR_JWKS_TIMEOUT|ERR_JOSE_GENERIC)$/u.test(codeOf(error))) throw error;
    return undefined;
  }
}

function isEnd(events: unknown): boolean {
  if (typeof events !== 'object' || events === null || !Object.hasOwn(events, EVENT)) return false;
  const member = (events as { [name: string]: unknown })[EVENT];
  return typeof member === 'object' && member !== null;
}

function readText(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' && claim.length <= MAXIMUM_TEXT ? claim : undefined;
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
