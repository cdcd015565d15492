import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto';

/** A DPoP proof as a gateway reads it (RFC 9449, section 4.3). */
export interface Proof {
  header: { typ: string; alg: string; jwk: JsonWebKey };
  claims: { jti: string; htm: string; htu: string; iat: number; ath?: string };
  /** RFC 7638. */
  thumbprint: string;
}

/** base64url SHA-256. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Checks the signature of a proof and gives its content. Throws where it is not one. */
export function readProof(jwt: unknown): Proof {
  const [header = '', claims = '', signature = ''] = String(jwt).split('.');
  const parse = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const { jwk, ...rest } = parse(header) as Proof['header'];
  const valid = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!valid || 'd' in jwk) throw new Error('not a proof');
  const { crv, kty, x, y } = jwk;
  return {
    header: { jwk, ...rest },
    claims: parse(claims),
    thumbprint: sha256(JSON.stringify({ crv, kty, x, y })),
  };
}
