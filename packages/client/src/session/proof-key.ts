import { base64url, digest, randomToken, utf8 } from '../transport/base64url.ts';

/** A key that proves possession (RFC 9449). It lives in memory and cannot be exported. */
export interface ProofKey {
  /** RFC 7638 thumbprint. */
  readonly thumbprint: string;
  /** A DPoP proof for one request; `now` in milliseconds, `token` where one is bound. */
  prove(method: string, url: string, now: number, token?: string): Promise<string>;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/** Makes an ES256 key. */
export async function createProofKey(): Promise<ProofKey> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign']);
  const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  // The members in this order and no others: RFC 7638, section 3.2.
  const jwk = { crv, kty, x, y };
  const part = (value: object) => base64url(utf8(JSON.stringify(value)));

  return {
    thumbprint: await digest(JSON.stringify(jwk)),
    async prove(htm, url, now, token) {
      const { origin, pathname } = new URL(url);
      const claims = {
        jti: randomToken(),
        htm,
        htu: origin + pathname,
        iat: Math.floor(now / 1000),
        ...(token !== undefined && { ath: await digest(token) }),
      };
      const signed = `${part({ typ: 'dpop+jwt', alg: 'ES256', jwk })}.${part(claims)}`;
      const signature = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        pair.privateKey,
        utf8(signed),
      );
      return `${signed}.${base64url(signature)}`;
    },
  };
}
