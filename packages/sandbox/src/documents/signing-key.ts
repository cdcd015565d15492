import type { JWK } from 'jose';
import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

/** An ES256 key of this start, and the half of it that others may see. */
export interface SigningKey {
  privateKey: KeyObject;
  /** With `kid`, `alg` and `use`. */
  publicJwk: JWK & { kid: string };
}

/** Nothing secret is ever committed; keys are made at each start. */
export function createSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' }) as JWK;
  return {
    privateKey,
    publicJwk: { ...jwk, kid: randomBytes(8).toString('hex'), alg: 'ES256', use: 'sig' },
  };
}
