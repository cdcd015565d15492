import type { Instant, JsonObject, PrefilledFact, Presentation, Text } from '@panjare/contract';
import type { DocumentsConfig } from '../config.ts';
import type { Gateway } from '../context.ts';
import type { AskedDocument, DocumentRoom } from './document-room.ts';
import { askedDocument } from './document-room.ts';
import type { PresentationRow } from './presentation-rows.ts';
import { stateOf } from './presentation-rows.ts';
import { openClaims } from './sealed-parts.ts';

/** A presentation as the session that asked for it is told. Claims are told once who sits there is known, not before. */
export function tellPresentation(
  gateway: Gateway,
  room: DocumentRoom,
  row: PresentationRow,
  id: string,
): Presentation {
  const basics = { id, document: row.document, device: row.device };
  const expiresAt = row.expires_at.toISOString();
  const state = stateOf(row, gateway.clock.now());
  switch (state) {
    case 'waiting': {
      const requestUri = requestAddress(gateway, row);
      return { ...basics, state, requestUri, walletUrl: walletUrl(room, requestUri), expiresAt };
    }
    case 'opened':
      return { ...basics, state, expiresAt };
    case 'presented':
      return {
        ...basics,
        state,
        expiresAt,
        ...(row.device === 'other' ? { attemptsLeft: row.attempts_left } : {}),
      };
    case 'verified': {
      const claims = openClaims(room.seal, row);
      const asked = askedDocument(gateway, room.config, row);
      if (claims === undefined || asked === undefined) return { ...basics, state: 'expired' };
      const verifiedAt = (row.verified_at ?? row.created_at).toISOString();
      const issuer = issuerOf(room.config, row);
      const facts = factsOf(asked, claims, issuer, verifiedAt);
      return { ...basics, state, claims, issuer, facts, verifiedAt, expiresAt };
    }
    case 'rejected':
      return { ...basics, state, reason: row.reason ?? 'signature' };
    default:
      return { ...basics, state };
  }
}

/** The answers that claims fill, each with where it comes from. */
export function factsOf(
  { request, type }: AskedDocument,
  claims: JsonObject,
  issuer: Text,
  readAt: Instant,
): PrefilledFact[] {
  const { fills = [] } = request;
  const stems = { source: type.id, sourceTitle: type.title, issuer, kind: 'document' as const, readAt };
  return fills.flatMap(({ claim, to, policy = 'editable' }): PrefilledFact[] => {
    const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    if (value === undefined || value === null) return [];
    return [{ to, value, policy, provenance: { ...stems, fact: claim } }];
  });
}

/** What people call the issuer of a document that was verified. */
export function issuerOf({ issuers }: DocumentsConfig, { issuer: id }: PresentationRow): Text {
  return issuers.find(({ issuer }) => issuer === id)?.title ?? { fa: id ?? '' };
}

/** Where the wallet fetches the request. */
function requestAddress({ config }: Gateway, { handle }: PresentationRow): string {
  return `${config.url}/presentations/requests/${handle}`;
}

/** What the link opens and the code on the screen holds. */
function walletUrl({ config, signer }: DocumentRoom, requestUri: string): string {
  const query = new URLSearchParams({ client_id: signer.clientId, request_uri: requestUri });
  return `${config.wallet}${config.wallet.includes('?') ? '&' : '?'}${query}`;
}
