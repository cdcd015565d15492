import type { Id, Instant, Json, ServiceRef, Text } from './basics.ts';
import type { PrefilledFact } from './draft.ts';

/**
 * A kind of document that wallets hold, as this operator reads it. Names of claims are the credential's own.
 */
export interface DocumentType {
  id: Id;
  /** The credential's `vct`. @maxLength 512 */
  vct: string;
  title: Text;
  claims: DocumentClaim[];
}

/** One claim of a kind of document, and how a person reads it. */
export interface DocumentClaim {
  /** @pattern ^[A-Za-z_][A-Za-z0-9_]{0,63}$ */
  name: string;
  title: Text;
  /** `text` where left out. Dates are ISO in the credential and Jalali on screen; a portrait is a picture. */
  kind?: 'text' | 'date' | 'code' | 'portrait';
}

/**
 * Asks the citizen's wallet for one of the documents of a service. Which claims, and why, the definition says: the page
 * can ask for nothing more.
 */
export interface PresentationRequest {
  service: ServiceRef;
  /** @minimum 1 */
  version: number;
  /** The `type` of one of the definition's `documents`. */
  document: Id;
  /** `same`: the wallet is on this device, and leads back to `returnTo`. `other`: its owner scans a code. */
  device: 'same' | 'other';
  /** With `same`: a page of the embedding origin. @maxLength 2000 */
  returnTo?: string;
}

/**
 * A document asked of a wallet. `waiting → opened → presented → verified | refused | expired | rejected`; from `same`
 * devices `presented` ends by the return of the browser, from `other` ones by the code typed back.
 */
export type Presentation =
  | PresentationWaiting
  | PresentationOpened
  | PresentationPresented
  | PresentationVerified
  | PresentationFailed
  | PresentationRejected;

/** What every state of it tells. `id` is known to the asking session alone; nothing a wallet is given holds it. */
export interface PresentationBasics {
  id: string;
  document: Id;
  device: 'same' | 'other';
}

/** Shown as a code or a link; the wallet has not fetched it. */
export interface PresentationWaiting extends PresentationBasics {
  state: 'waiting';
  /** Where the wallet fetches the signed request. Public: whoever reads the code knows it. */
  requestUri: string;
  /** What the link opens and the QR holds: the wallet's address, this verifier's `client_id`, and `requestUri`. */
  walletUrl: string;
  expiresAt: Instant;
}

/** The wallet has fetched the request. */
export interface PresentationOpened extends PresentationBasics {
  state: 'opened';
  expiresAt: Instant;
}

/** The wallet has answered, and the answer was good; who sits here is to be shown by return or code. */
export interface PresentationPresented extends PresentationBasics {
  state: 'presented';
  expiresAt: Instant;
  /** With `other`: how often a wrong code may still be typed. */
  attemptsLeft?: number;
}

/** Verified; only the claims asked for are kept. */
export interface PresentationVerified extends PresentationBasics {
  state: 'verified';
  claims: { [name: string]: Json };
  /** Who issued the document, as this operator's trust list names it. */
  issuer: Text;
  /** The answers it fills, as the definition says. */
  facts: PrefilledFact[];
  verifiedAt: Instant;
  /** When it is forgotten here, if no submission takes it along. */
  expiresAt: Instant;
}

/** The person said no, or time ran out. */
export interface PresentationFailed extends PresentationBasics {
  state: 'refused' | 'expired';
}

/**
 * Not accepted, and why. `signature`: forged or damaged · `issuer`: not on the trust list · `type`: another document ·
 * `revoked` · `document-expired` · `holder`: not shown by its owner's key, or another person's · `audience` · `stale`:
 * shown too long ago, or again · `status-unreachable`: whether it still holds could not be asked · `claims`: without
 * one that was asked for · `code`: a wrong code too often · `other-browser`: came back somewhere else.
 */
export interface PresentationRejected extends PresentationBasics {
  state: 'rejected';
  reason:
    | 'signature'
    | 'issuer'
    | 'type'
    | 'revoked'
    | 'document-expired'
    | 'holder'
    | 'audience'
    | 'stale'
    | 'status-unreachable'
    | 'claims'
    | 'code'
    | 'other-browser';
}

/** The code that the other device shows, typed back here. */
export interface PresentationCode {
  /** Six digits, Latin. @pattern ^\d{6}$ */
  code: string;
}

/** What the wallet brought this browser back with. */
export interface PresentationReturn {
  /** @pattern ^[A-Za-z0-9_-]{22,128}$ */
  responseCode: string;
}
