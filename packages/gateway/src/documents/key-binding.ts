import type { JsonObject } from '@panjare/contract';
import type { JWK } from 'jose';
import { compactVerify } from 'jose';
import { parsePlainJson } from '../routing/plain-json.ts';
import { Rejection } from './rejection.ts';
import { digesterOf } from './sd-jwt/digests.ts';
import type { ParsedSdJwt } from './sd-jwt/parse-sd-jwt.ts';

/** Seconds the wallet's clock may go ahead of ours. */
const AHEAD = 60;
/** Seconds from signing to arriving. */
const WINDOW = 300;

/** What the holder must have signed. */
export interface Binding {
  /** This gateway's `client_id`. */
  audience: string;
  nonce: string;
  now: Date;
}

/**
 * Checks that the document was shown by its owner's key, to us, for this request, just now (RFC 9901 section 7.3).
 * `payload` is the issuer's word, whose `cnf` names the key. Throws `Rejection`.
 */
export async function checkKeyBinding(
  { keyBinding, presented }: ParsedSdJwt,
  payload: JsonObject,
  { audience, nonce, now }: Binding,
): Promise<void> {
  if (keyBinding === undefined) throw new Rejection('holder', 'There is no key binding.');
  const claims = await readClaims(keyBinding, holderKey(payload));
  if (claims['aud'] !== audience) throw new Rejection('audience', 'It was shown to somebody else.');
  if (claims['nonce'] !== nonce) throw new Rejection('stale', 'It was shown for another request.');
  const seconds = now.getTime() / 1000;
  const { iat, exp } = claims;
  if (typeof iat !== 'number' || iat > seconds + AHEAD || iat < seconds - WINDOW)
    throw new Rejection('stale', 'It was not shown just now.');
  if (exp !== undefined && (typeof exp !== 'number' || exp <= seconds))
    throw new Rejection('stale', 'Its key binding is over.');
  if (claims['sd_hash'] !== digesterOf(payload['_sd_alg'])(presented))
    throw new Rejection('holder', 'Its owner showed something else.');
}

/** An EC key on P-256 and nothing else: a symmetric key here would let whoever reads it sign. */
function holderKey({ cnf }: JsonObject): JWK {
  const jwk = typeof cnf === 'object' && cnf !== null && !Array.isArray(cnf) ? cnf['jwk'] : undefined;
  if (typeof jwk !== 'object' || jwk === null || Array.isArray(jwk))
    throw new Rejection('holder', 'It names no key of its owner.');
  const { kty, crv, x, y } = jwk;
  if (kty !== 'EC' || crv !== 'P-256' || typeof x !== 'string' || typeof y !== 'string')
    throw new Rejection('holder', 'The key of its owner is no key on P-256.');
  return { kty, crv, x, y };
}

async function readClaims(keyBinding: string, key: JWK): Promise<JsonObject> {
  try {
    const { payload, protectedHeader } = await compactVerify(keyBinding, key, { algorithms: ['ES256'] });
    if (protectedHeader.typ !== 'kb+jwt') throw new Error('typ is not kb+jwt.');
    return parsePlainJson(new TextDecoder().decode(payload)) as JsonObject;
  } catch {
    throw new Rejection('holder', 'The key binding is not of its owner’s key.');
  }
}
