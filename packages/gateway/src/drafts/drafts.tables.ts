import type { JsonObject } from '@panjare/contract';
import type { JsonColumn } from '../database/tables.ts';

/** A form half filled in. One open draft a citizen and service. */
export interface DraftTable {
  id: string;
  subject: string;
  service: string;
  /** The mandate it was begun by. */
  mandate: string | null;
  version: number;
  answers: JsonColumn<JsonObject>;
  page: string;
  revision: number;
  saved_at: Date;
  expires_at: Date;
  /** Idempotency-Key of the request that made it. */
  key: string | null;
  /** base64url SHA-256 of that request's body. */
  key_digest: string | null;
}

/** Tables of the drafts room. */
export interface DraftsTables {
  draft: DraftTable;
}
