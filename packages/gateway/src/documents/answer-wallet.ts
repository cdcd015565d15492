import { randomInt } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Gateway } from '../context.ts';
import { hashSecret, randomSecret } from '../session/secret.ts';
import type { AskedDocument, DocumentRoom } from './document-room.ts';
import { askedDocument } from './document-room.ts';
import type { PresentationRow } from './presentation-rows.ts';
import { findByHandle, forgotten, movePresentation, stateOf } from './presentation-rows.ts';
import { Rejection } from './rejection.ts';
import type { SealedAsked } from './sealed-parts.ts';
import { closePart, openAsked } from './sealed-parts.ts';
import type { VerifiedDocument } from './verify-document.ts';
import { verifyDocument } from './verify-document.ts';
import { openResponse } from './wallet-response.ts';

/**
 * What came of a wallet's answer: taken, with the address that the wallet opens next; for a request that is over; or
 * no answer to it at all, which changes nothing.
 */
export type WalletAnswered = { state: 'taken'; address: string } | { state: 'gone' } | { state: 'unread' };

/**
 * Takes what a wallet answers: a document, or that its owner says no. What is not encrypted to the very key of this
 * request is not read, so that nobody spoils a request by sending rubbish.
 */
export async function answerWallet(
  gateway: Gateway,
  room: DocumentRoom,
  handle: string,
  body: { readonly [field: string]: unknown },
  log: FastifyBaseLogger,
): Promise<WalletAnswered> {
  const row = await findByHandle(gateway.database, handle);
  if (row === undefined || stateOf(row, gateway.clock.now()) !== 'opened') return { state: 'gone' };
  if (body['error'] !== undefined) return refused(gateway, row, body);
  const asked = askedDocument(gateway, room.config, row);
  const sealed = openAsked(room.seal, row);
  if (typeof body['response'] !== 'string' || asked === undefined || sealed === undefined)
    return { state: 'unread' };
  const response = await openResponse(body['response'], sealed.privateKey, asked.type.id);
  if (response?.state !== row.handle) return { state: 'unread' };
  try {
    const document = await verify(room, row, asked, sealed, response.presentations);
    return await present(gateway, room, row, document);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    log.info({ reason: error.reason, why: error.message.slice(0, 200) }, 'A document was not accepted.');
    const changes = { ...forgotten, state: 'rejected', reason: error.reason } as const;
    const moved = await movePresentation(gateway.database, row, 'opened', gateway.clock.now(), changes);
    return taken(gateway, moved);
  }
}

/** The person said no, or the wallet has no such document: nobody is told which. */
async function refused(
  gateway: Gateway,
  row: PresentationRow,
  { state }: { readonly [field: string]: unknown },
): Promise<WalletAnswered> {
  if (state !== row.handle) return { state: 'unread' };
  const changes = { ...forgotten, state: 'refused' } as const;
  const moved = await movePresentation(gateway.database, row, 'opened', gateway.clock.now(), changes);
  return taken(gateway, moved);
}

async function verify(
  { verifier, signer }: DocumentRoom,
  { nonce }: PresentationRow,
  { type, request, holderClaim }: AskedDocument,
  { nationalId }: SealedAsked,
  presentations: readonly string[],
): Promise<VerifiedDocument> {
  const [only, ...more] = presentations;
  if (only === undefined || more.length > 0) throw new Rejection('type', 'One document was asked for.');
  const holder = holderClaim === undefined ? undefined : { claim: holderClaim, nationalId: nationalId ?? '' };
  return verifyDocument(
    verifier,
    { type, claims: request.claims, holder, audience: signer.clientId, nonce },
    only,
  );
}

/** Keeps the claims, sealed, until it is known who sits at the screen. Of many answers at once, one is taken. */
async function present(
  gateway: Gateway,
  { seal }: DocumentRoom,
  row: PresentationRow,
  { claims, issuer }: VerifiedDocument,
): Promise<WalletAnswered> {
  const responseCode = randomSecret();
  const digits = String(randomInt(1_000_000)).padStart(6, '0');
  const moved = await movePresentation(gateway.database, row, 'opened', gateway.clock.now(), {
    state: 'presented',
    asked: null,
    claims: closePart(seal, row, 'claims', claims),
    issuer: issuer.issuer,
    response_code: hashSecret(responseCode),
    code: row.device === 'other' ? closePart(seal, row, 'code', digits) : null,
  });
  return taken(gateway, moved, responseCode);
}

/** Of many that come at once, the first is taken. */
function taken(gateway: Gateway, moved: PresentationRow | undefined, responseCode?: string): WalletAnswered {
  if (moved === undefined) return { state: 'gone' };
  return { state: 'taken', address: leadsBack(gateway, moved, responseCode) };
}

/** On the same device back to the page, by its fragment, which no server sees; on another to our page with the digits. */
function leadsBack({ config }: Gateway, { return_to }: PresentationRow, responseCode?: string): string {
  if (return_to === null) {
    const shown = `${config.url}/presentations/shown`;
    return responseCode === undefined ? shown : `${shown}?response_code=${responseCode}`;
  }
  const url = new URL(return_to);
  url.hash = responseCode === undefined ? '' : `panjare-response=${responseCode}`;
  return url.href;
}
