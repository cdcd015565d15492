import { compactVerify } from 'jose';
import { X509Certificate } from 'node:crypto';
import type { Openid4vpClient } from '@openid4vc/openid4vp';

type VerifyJwt = ConstructorParameters<typeof Openid4vpClient>[0]['callbacks']['verifyJwt'];

/** Checks a request's signature (JAR, RFC 9101) by the leaf of `x5c`, and that the certificates hold and chain. */
export function verifySignedRequest(now: () => number): VerifyJwt {
  return async (signer, { compact }) => {
    if (signer.method !== 'x5c') return { verified: false };
    const chain = signer.x5c.map((der) => new X509Certificate(Buffer.from(der, 'base64')));
    const [leaf] = chain;
    if (!leaf || !chain.every((certificate) => holds(certificate, now()))) return { verified: false };
    const chained = chain.slice(1).every((issuer, index) => chain[index]?.verify(issuer.publicKey));
    if (!chained) return { verified: false };
    await compactVerify(compact, leaf.publicKey, { algorithms: ['ES256'] });
    const { kty, crv, x, y } = leaf.publicKey.export({ format: 'jwk' });
    return { verified: true, signerJwk: { kty: kty ?? '', crv, x, y } };
  };
}

function holds({ validFromDate, validToDate }: X509Certificate, now: number): boolean {
  return validFromDate.getTime() <= now && now < validToDate.getTime();
}
