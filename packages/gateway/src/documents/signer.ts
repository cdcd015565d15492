import type { JsonWebKey } from 'node:crypto';
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import type { JsonObject } from '@panjare/contract';
import type { JWK, JWTPayload } from 'jose';
import { importJWK, SignJWT } from 'jose';
import type { DocumentsConfig } from '../config.ts';

/** This gateway as wallets know it. */
export interface RequestSigner {
  /** `x509_hash:` and the digest of our certificate (OpenID4VP 1.0 section 5.9.3). */
  readonly clientId: string;
  /** Signs a request (RFC 9101), with the certificates that the client id is of. */
  sign(claims: JsonObject): Promise<string>;
}

/** Throws where the key or the certificate cannot be read, or the one is not of the other. */
export function createSigner({ key, chain }: DocumentsConfig['signing']): RequestSigner {
  const [leaf] = chain;
  if (leaf === undefined) throw new Error('"documents.signing.chain" holds no certificate.');
  const certificate = new X509Certificate(Buffer.from(leaf, 'base64'));
  if (!certificate.checkPrivateKey(createPrivateKey({ key: key as JsonWebKey, format: 'jwk' })))
    throw new Error('"documents.signing.key" is not the key of the first certificate in its chain.');
  const clientId = `x509_hash:${createHash('sha256').update(certificate.raw).digest('base64url')}`;
  const imported = importJWK(key as JWK, 'ES256');
  imported.catch(() => undefined);
  return {
    clientId,
    async sign(claims) {
      return new SignJWT(claims as JWTPayload)
        .setProtectedHeader({ alg: 'ES256', typ: 'oauth-authz-req+jwt', x5c: [...chain] })
        .sign(await imported);
    },
  };
}
