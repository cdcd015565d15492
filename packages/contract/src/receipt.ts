import type { Instant, ServiceRef } from './basics.ts';
import type { Party } from './case.ts';

/**
 * Proof that a submission was received: a compact JWS (with `kid`) over RFC 8785 canonical JSON of `ReceiptClaims`.
 * It holds digests, no answers.
 */
export interface Receipt {
  jws: string;
}

/** What a receipt's JWS signs. */
export interface ReceiptClaims {
  trackingCode: string;
  service: ServiceRef;
  version: number;
  receivedAt: Instant;
  /** base64url SHA-256 of salt and canonical answers. */
  answersDigest: string;
  /** base64url. Handed to the citizen, so that they can prove their answers later. */
  salt: string;
  /** The `texts` hash of `Shown`. */
  shown: string;
  /** Who took part, where that was more than the applicant alone. */
  parties?: ReceiptParty[];
}

/** One person's part, as a receipt names it. */
export interface ReceiptParty {
  role: Party['role'];
  name: string;
}

/** The receipt, and once the tree is signed the proof that it stands in it. */
export interface ReceiptWithProof {
  receipt: Receipt;
  inclusion?: InclusionProof;
}

/** RFC 9162 in shape. */
export interface InclusionProof {
  leafIndex: number;
  treeSize: number;
  /** base64url hashes. */
  path: string[];
  /** A JWS over the tree's head. */
  signedHead: string;
}
