import type { FastifyRequest } from 'fastify';
import type { JWTPayload } from 'jose';
import { jwtVerify } from 'jose';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from './citizen.ts';
import type { Issuer } from './issuer.ts';
import { peerScope } from './peer-scope.ts';

const ALGORITHMS = ['ES256', 'EdDSA', 'Ed25519', 'PS256', 'RS256'];
/** Seconds the issuer's clock may differ from ours. */
const TOLERANCE = 10;

/**
 * The citizen behind `Authorization: Bearer …`: a JWT access token (RFC 9068) of our issuer, for this gateway, given to
 * a gateway of the directory, whose client id at the issuer is its operator's id. `undefined` where the request bears
 * no such token or no directory is configured. Throws `ProblemError` 401.
 */
export async function readRelayedCitizen(
  gateway: Gateway,
  issuer: Issuer,
  request: FastifyRequest,
): Promise<Citizen | undefined> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/iu.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined || gateway.config.directory === undefined || issuer.tokens === undefined)
    return undefined;
  const keys = await issuer.tokens.keys();
  const { payload } = await jwtVerify(token, keys, {
    issuer: gateway.config.issuer.url,
    audience: gateway.config.url,
    typ: 'at+jwt',
    algorithms: ALGORITHMS,
    requiredClaims: ['sub', 'exp', 'iat', 'client_id'],
    currentDate: gateway.clock.now(),
    clockTolerance: TOLERANCE,
  }).catch((error: unknown) => {
    throw refused(error instanceof Error ? error.message : 'The token does not hold.');
  });
  const peers = await gateway.peers.all();
  const client = readText(payload['client_id']);
  if (!peers.some(({ operator }) => operator === client))
    throw refused('The token was given to a client that is no gateway of the directory.');
  if (!(readText(payload['scope']) ?? '').split(' ').includes(peerScope))
    throw refused(`The token lacks the scope ${peerScope}.`);
  return toCitizen(gateway, payload);
}

/** What the token says; no session of ours stands behind it. */
function toCitizen({ config }: Gateway, claims: JWTPayload): Citizen {
  return {
    sessionId: '',
    subject: claims.sub ?? '',
    name: readText(claims['name']) ?? '',
    nationalId: readText(claims[config.issuer.nationalIdClaim]),
    phoneNumber: readText(claims['phone_number']),
    acr: readText(claims['acr']),
    device: 'shared',
    channel: 'relay',
  };
}

function refused(detail: string): ProblemError {
  return new ProblemError(401, 'signed-out', {
    detail,
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
}

function readText(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}
