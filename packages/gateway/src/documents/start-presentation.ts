import { randomUUID } from 'node:crypto';
import type { PresentationRequest, PresentationWaiting } from '@panjare/contract';
import { exportJWK, generateKeyPair } from 'jose';
import type { Gateway } from '../context.ts';
import { requireReturn } from '../session/return-address.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from '../session/citizen.ts';
import { hashSecret, randomSecret } from '../session/secret.ts';
import type { DocumentRoom } from './document-room.ts';
import { askedDocument } from './document-room.ts';
import type { PresentationRow } from './presentation-rows.ts';
import { sessionOf } from './presentation-rows.ts';
import { closePart } from './sealed-parts.ts';
import type { SealedAsked } from './sealed-parts.ts';
import { tellPresentation } from './tell-presentation.ts';

/** Seconds a request lives where the configuration does not say. */
const LIFETIME = 300;
/** How often a code may be typed. */
const ATTEMPTS = 3;
/** Requests a citizen may have open at once. */
const MOST_OPEN = 20;

/**
 * Begins to ask a wallet for one of a service's documents. Everything that must not be guessed is made here: the page
 * says only which document, and where the wallet is. Throws `not-found`, `invalid-request` for an address to return to
 * that is not the page's own, `step-up-needed` where nobody could say that the document is the citizen's,
 * `rate-limited`.
 */
export async function startPresentation(
  gateway: Gateway,
  room: DocumentRoom,
  citizen: Citizen,
  { service, version, document, device, returnTo }: PresentationRequest,
  origin: string | undefined,
): Promise<PresentationWaiting> {
  const asked = askedDocument(gateway, room.config, { service, version, document });
  if (asked === undefined) throw new ProblemError(404, 'not-found');
  const comesBack =
    device === 'same' ? requireReturn(gateway.config, citizen, returnTo ?? '', origin).href : null;
  const isTheirs = asked.holderClaim !== undefined;
  if (isTheirs && citizen.nationalId === undefined) throw new ProblemError(403, 'step-up-needed');
  await refuseMany(gateway, citizen);
  const id = randomUUID();
  const now = gateway.clock.now();
  const key = { id: hashSecret(id) };
  const row: PresentationRow = {
    ...key,
    handle: randomSecret(),
    session_id: sessionOf(citizen),
    subject: citizen.subject,
    service,
    version,
    document,
    device,
    return_to: comesBack,
    nonce: randomSecret(),
    state: 'waiting',
    reason: null,
    asked: closePart(room.seal, key, 'asked', await newAsked(isTheirs ? citizen.nationalId : undefined)),
    claims: null,
    issuer: null,
    response_code: null,
    code: null,
    attempts_left: ATTEMPTS,
    created_at: now,
    expires_at: new Date(now.getTime() + (room.config.requestSeconds ?? LIFETIME) * 1000),
    verified_at: null,
  };
  await gateway.database.insertInto('presentation').values(row).execute();
  return tellPresentation(gateway, room, row, id) as PresentationWaiting;
}

/** A key of its own for every request: what is encrypted to it says which request it answers. */
async function newAsked(nationalId: string | undefined): Promise<SealedAsked> {
  const { privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const jwk = await exportJWK(privateKey);
  return {
    privateKey: { ...jwk, kid: randomUUID(), alg: 'ECDH-ES', use: 'enc' },
    ...(nationalId === undefined ? {} : { nationalId }),
  };
}

async function refuseMany({ database, clock }: Gateway, { subject }: Citizen): Promise<void> {
  const open = await database
    .selectFrom('presentation')
    .select('id')
    .where('subject', '=', subject)
    .where('state', 'in', ['waiting', 'opened', 'presented'])
    .where('expires_at', '>', clock.now())
    .limit(MOST_OPEN)
    .execute();
  if (open.length >= MOST_OPEN) throw new ProblemError(429, 'rate-limited', { retryAfter: 60 });
}
