import type { FastifyRequest } from 'fastify';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { digest, hashSecret } from './secret.ts';

/** Seconds a proof's `iat` may lie from our clock, either way (RFC 9449 section 11.1). */
const WINDOW = 120;
const MAXIMUM_JTI = 128;
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'Ed25519', 'PS256'];

/**
 * Checks the DPoP proof of a request (RFC 9449 section 4.3) and returns the thumbprint of its key (RFC 7638).
 * With `accessToken` the proof must be of that token (`ath`). A proof holds once: its `jti` is kept while it could be
 * replayed. Throws `ProblemError` 401.
 */
export async function verifyProof(
  gateway: Gateway,
  request: FastifyRequest,
  accessToken?: string,
): Promise<string> {
  const { dpop } = request.headers;
  if (typeof dpop !== 'string') throw refusedProof('The header DPoP is missing, or there twice.');
  const { payload, thumbprint } = await verifySignature(dpop);
  const now = gateway.clock.now();
  if (payload['htm'] !== request.method) throw refusedProof('htm is not the method.');
  if (payload['htu'] !== addressOf(gateway, request)) throw refusedProof('htu is not the address.');
  if (typeof payload.iat !== 'number' || Math.abs(now.getTime() / 1000 - payload.iat) > WINDOW) {
    throw refusedProof('iat lies too far from the clock here.');
  }
  if (accessToken !== undefined && payload['ath'] !== digest(accessToken))
    throw refusedProof('ath is not of this token.');
  const { jti } = payload;
  if (typeof jti !== 'string' || jti === '' || jti.length > MAXIMUM_JTI)
    throw refusedProof('jti is missing.');
  await spendProof(gateway, `${thumbprint}.${jti}`, new Date(now.getTime() + 2 * WINDOW * 1000));
  return thumbprint;
}

/** 401 as RFC 9449 section 7.1 writes it. */
export function refusedProof(detail: string, error = 'invalid_dpop_proof'): ProblemError {
  const challenge = `DPoP error="${error}", algs="${ALGORITHMS.join(' ')}"`;
  return new ProblemError(401, 'signed-out', { detail, headers: { 'www-authenticate': challenge } });
}

async function verifySignature(proof: string) {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms: ALGORITHMS,
    });
    const { jwk } = protectedHeader;
    if (jwk === undefined || 'd' in jwk) throw new Error('The header holds no public key.');
    return { payload, thumbprint: await calculateJwkThumbprint(jwk) };
  } catch {
    throw refusedProof('The proof is not signed by the key in it.');
  }
}

/** Without query and fragment (RFC 9449 section 4.2), at the origin the world knows us by. */
function addressOf(gateway: Gateway, request: FastifyRequest): string {
  return gateway.config.url + (request.url.split('?')[0] ?? '');
}

async function spendProof(gateway: Gateway, id: string, expiresAt: Date): Promise<void> {
  const inserted = await gateway.database
    .insertInto('proof')
    .values({ id: hashSecret(id), expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) throw refusedProof('The proof was used before.');
}
