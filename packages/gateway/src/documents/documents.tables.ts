import type { Id, Presentation, PresentationRejected, ServiceRef } from '@panjare/contract';

/** A document asked of a wallet. What is asked, and why, stands in the definition it was started under. */
export interface PresentationTable {
  /** Hex SHA-256 of the id: only the session that asked knows that. */
  id: string;
  /** In the code on the screen, and the request's `state`: public. */
  handle: string;
  /** Null for a citizen who comes through another gateway: known by `subject` alone. */
  session_id: string | null;
  subject: string;
  service: ServiceRef;
  version: number;
  document: Id;
  device: 'same' | 'other';
  return_to: string | null;
  nonce: string;
  state: Presentation['state'];
  reason: PresentationRejected['reason'] | null;
  /** Sealed: the private key of the answer, and the national id that the document must be of. Null once answered. */
  asked: string | null;
  /** Sealed: the claims. Null before they come, and once they are forgotten. */
  claims: string | null;
  /** The trusted issuer, by its identifier. */
  issuer: string | null;
  /** Hex SHA-256 of what the wallet brings the browser back with. */
  response_code: string | null;
  /** Sealed: the six digits that the other device shows. */
  code: string | null;
  attempts_left: number;
  created_at: Date;
  expires_at: Date;
  verified_at: Date | null;
}

/** Tables of the documents room. */
export interface DocumentsTables {
  presentation: PresentationTable;
}
