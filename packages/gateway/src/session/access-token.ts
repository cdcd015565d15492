import type { FastifyRequest } from 'fastify';
import type { Kysely, Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { refusedProof, verifyProof } from './dpop-proof.ts';
import { isLive } from './read-citizen.ts';
import { hashSecret, randomSecret } from './secret.ts';
import type { SessionTable } from './session.tables.ts';

/** Makes a token for a third-party session and keeps its hash. */
export async function issueAccessToken(
  gateway: Gateway,
  sessionId: string,
  database: Kysely<Tables> = gateway.database,
): Promise<string> {
  const token = randomSecret();
  const expiresAt = new Date(gateway.clock.now().getTime() + gateway.config.accessTokenSeconds * 1000);
  await database
    .insertInto('access_token')
    .values({ token: hashSecret(token), session_id: sessionId, expires_at: expiresAt })
    .execute();
  return token;
}

/**
 * The session behind `Authorization: DPoP …`: the token is ours and young, the proof is by the key it is bound to,
 * and the page's origin is the one it was given to. Throws `ProblemError` 401.
 */
export async function readAccessToken(
  gateway: Gateway,
  request: FastifyRequest,
  authorization: string,
): Promise<Selectable<SessionTable>> {
  const token = /^DPoP ([\w-]{43})$/iu.exec(authorization)?.[1];
  if (token === undefined) throw refusedProof('The authorization is no DPoP token.', 'invalid_token');
  const thumbprint = await verifyProof(gateway, request, token);
  const now = gateway.clock.now();
  const row = await gateway.database
    .selectFrom('access_token')
    .innerJoin('session', 'session.id', 'access_token.session_id')
    .selectAll('session')
    .where('access_token.token', '=', hashSecret(token))
    .where('access_token.expires_at', '>', now)
    .executeTakeFirst();
  if (row === undefined || !isLive(row, now))
    throw refusedProof('The token is not known, or over.', 'invalid_token');
  if (row.key_thumbprint !== thumbprint)
    throw refusedProof('The token is bound to another key.', 'invalid_token');
  if (request.headers.origin !== row.origin) {
    throw new ProblemError(401, 'signed-out', { detail: 'The token was given to another origin.' });
  }
  return row;
}
