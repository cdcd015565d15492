import type { AgencyToken, AgencyTokenRequest, Id } from '@panjare/contract';
import { SignJWT, createLocalJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTPayload } from 'jose';
import type { FastifyRequest } from 'fastify';
import type { AgencyCaller, Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { ReceiptSigner } from '../receipts/signing-keys.ts';
import { hashSecret } from '../session/secret.ts';

/** What an agency may be allowed to do. */
export type Scope = 'inquiries:read' | 'inquiries:answer' | 'handoffs';

const scopes: readonly Scope[] = ['inquiries:read', 'inquiries:answer', 'handoffs'];
/** Seconds an access token lives. */
const lifetime = 600;
/** Seconds an assertion may still have to live: a short one cannot be collected. */
const longestAssertion = 300;
const clockTolerance = 10;
const accessTokenType = 'at+jwt';

/**
 * Client credentials with `private_key_jwt` (RFC 7523 section 3; RFC 6749 section 4.4): an access token (RFC 9068)
 * for the scopes asked for. Throws `ProblemError` 401 where the assertion does not prove an agency of this gateway.
 */
export async function grantToken(
  gateway: Gateway,
  signer: ReceiptSigner,
  { client_assertion: assertion, scope, resource }: AgencyTokenRequest,
): Promise<AgencyToken> {
  const agency = await proveAgency(gateway, assertion);
  if (resource !== undefined && resource !== gateway.config.url)
    throw refused('The resource is not this gateway.');
  const granted = scope === undefined ? scopes : scopes.filter((name) => scope.split(' ').includes(name));
  if (granted.length === 0) throw refused('No scope of this gateway was asked for.');
  const token = await new SignJWT({ scope: granted.join(' '), client_id: agency })
    .setProtectedHeader({ alg: 'ES256', kid: signer.kid, typ: accessTokenType })
    .setIssuer(gateway.config.url)
    .setAudience(gateway.config.url)
    .setSubject(agency)
    .setIssuedAt(gateway.clock.now())
    .setExpirationTime(new Date(gateway.clock.now().getTime() + lifetime * 1000))
    .sign(signer.privateKey);
  return { access_token: token, token_type: 'Bearer', expires_in: lifetime, scope: granted.join(' ') };
}

/** The agency a bearer token was given to; `undefined` where it was not, or is over. */
export async function readToken(
  gateway: Gateway,
  signer: ReceiptSigner,
  { headers }: FastifyRequest,
): Promise<AgencyCaller | undefined> {
  const token = /^Bearer ([\w.-]+)$/u.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  try {
    const { payload } = await jwtVerify(token, signer.publicKey, {
      issuer: gateway.config.url,
      audience: gateway.config.url,
      typ: accessTokenType,
      algorithms: ['ES256'],
      requiredClaims: ['exp', 'sub'],
      currentDate: gateway.clock.now(),
    });
    const id = gateway.config.agencies.find((agency) => agency.id === payload.sub)?.id;
    return id === undefined ? undefined : { id, scopes: String(payload['scope']).split(' ') };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** Throws `ProblemError` 403 where the token lacks a scope (RFC 6750 section 3.1). */
export function requireScope({ scopes: granted }: AgencyCaller, scope: Scope): void {
  if (granted.includes(scope)) return;
  throw new ProblemError(403, 'insufficient-scope', {
    detail: `The token lacks the scope ${scope}.`,
    headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  });
}

async function proveAgency(gateway: Gateway, assertion: string): Promise<Id> {
  const { config, clock } = gateway;
  const claimed = claimedAgency(assertion);
  const agency = config.agencies.find(({ id }) => id === claimed);
  if (agency?.jwks === undefined) throw refused('No such agency.');
  const keys = createLocalJWKSet(agency.jwks as unknown as JSONWebKeySet);
  const proven = await jwtVerify(assertion, keys, {
    issuer: agency.id,
    subject: agency.id,
    audience: [config.url, `${config.url}/agency/token`],
    algorithms: ['ES256', 'PS256', 'EdDSA'],
    requiredClaims: ['exp', 'jti'],
    currentDate: clock.now(),
    clockTolerance,
  }).catch((error: unknown) => {
    if (error instanceof errors.JOSEError) throw refused(error.message);
    throw error;
  });
  await useOnce(gateway, agency.id, proven.payload);
  return agency.id;
}

function claimedAgency(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).iss;
  } catch {
    return undefined;
  }
}

/** An assertion counts once, and only if it lives shortly (RFC 7523 section 3, items 4 and 7). */
async function useOnce(
  { database, clock }: Gateway,
  agency: Id,
  { jti = '', exp = 0 }: JWTPayload,
): Promise<void> {
  const now = clock.now().getTime();
  if (exp * 1000 > now + (longestAssertion + clockTolerance) * 1000)
    throw refused('The assertion lives too long.');
  const row = await database
    .insertInto('proof')
    .values({
      id: hashSecret(`assertion ${agency} ${jti}`),
      expires_at: new Date((exp + clockTolerance) * 1000),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) throw refused('The assertion was used before.');
}

function refused(detail: string): ProblemError {
  return new ProblemError(401, 'signed-out', { detail });
}
