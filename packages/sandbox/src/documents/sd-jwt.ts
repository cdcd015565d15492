import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { createHash, randomBytes, sign, type KeyObject } from 'node:crypto';

/** Which keys sign: the issuer's what it issues, the holder's what it presents. */
export interface SdJwtKeys {
  issuer?: KeyObject;
  holder?: KeyObject;
}

/** @sd-jwt with ES256 and SHA-256 (RFC 9901). What it checks is not relied on: here it only issues and presents. */
export function sdJwt(keys: SdJwtKeys): SDJwtVcInstance {
  return new SDJwtVcInstance({
    hasher: sha256,
    hashAlg: 'sha-256',
    saltGenerator: () => randomBytes(16).toString('base64url'),
    ...(keys.issuer && { signer: es256(keys.issuer), signAlg: 'ES256' }),
    ...(keys.holder && { kbSigner: es256(keys.holder), kbSignAlg: 'ES256' }),
  });
}

/** The hash of disclosures. */
export function sha256(data: string | ArrayBuffer): Uint8Array {
  return createHash('sha256')
    .update(typeof data === 'string' ? data : new Uint8Array(data))
    .digest();
}

/** What a key signs, as @sd-jwt asks for it. */
export function es256(key: KeyObject): (data: string) => string {
  return (data) =>
    sign('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}
