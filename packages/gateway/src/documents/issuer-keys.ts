import type { CompactVerifyResult, JWK, JWTVerifyGetKey } from 'jose';
import { compactVerify, createLocalJWKSet, createRemoteJWKSet, errors } from 'jose';
import type { DocumentIssuerConfig } from '../config.ts';

/** What we tell wallets that we take (HAIP 1.0 asks for ES256). */
const ALGORITHMS = ['ES256'];
/** Milliseconds an issuer has to tell its keys. */
const LIMIT = 3000;

/** An issuer's keys could not be read: nobody says that the signature is wrong. */
export class KeysUnreachable extends Error {
  override readonly name = 'KeysUnreachable';
}

/** Checks signatures of configured issuers, and nobody else's. */
export interface IssuerKeys {
  /** Throws `KeysUnreachable`, or jose's error where the signature does not hold. */
  verify(issuer: DocumentIssuerConfig, jws: string, typ: string): Promise<CompactVerifyResult>;
}

/** Keys are read from the issuer's own address only, and kept for ten minutes. No header of a credential names one. */
export function createIssuerKeys(): IssuerKeys {
  const known = new Map<DocumentIssuerConfig, JWTVerifyGetKey>();

  function keysOf(issuer: DocumentIssuerConfig): JWTVerifyGetKey {
    const keys = known.get(issuer) ?? read(issuer.keys);
    known.set(issuer, keys);
    return keys;
  }

  return {
    async verify(issuer, jws, typ) {
      const keys = keysOf(issuer);
      const result = await compactVerify(
        jws,
        async (header, token) => {
          try {
            return await keys(header, token);
          } catch (error) {
            if (isNoKey(error)) throw error;
            throw new KeysUnreachable('The keys of an issuer could not be read.', { cause: error });
          }
        },
        { algorithms: ALGORITHMS },
      );
      if (result.protectedHeader.typ !== typ) throw new Error(`typ is not ${typ}.`);
      return result;
    },
  };
}

/** The keys were read, and none of them is the one. */
function isNoKey(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

function read(keys: DocumentIssuerConfig['keys']): JWTVerifyGetKey {
  if ('jwks' in keys) return createLocalJWKSet(keys.jwks as unknown as { keys: JWK[] });
  return createRemoteJWKSet(new URL(keys.url), { timeoutDuration: LIMIT });
}
