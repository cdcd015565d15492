import type { Id, UploadFinished, UploadType } from '@panjare/contract';
import type { JsonColumn } from '../database/tables.ts';

/** A file a citizen sends. With neither draft nor ask it could not be made; once `kept` it is part of a case. */
export interface UploadTable {
  id: string;
  /** Whose it is. */
  subject: string;
  /** It goes with its draft. Null once kept, and where it is for an ask. */
  draft_id: string | null;
  case_id: string | null;
  /** The `file` field as the client named it, with rows by their number. */
  at: string | null;
  /** The same field in whatever row: `*` in place of the number. */
  field: string | null;
  /** The ask and its item. */
  inquiry: Id | null;
  item: Id | null;
  name: string;
  size: number;
  received: number;
  /** What the field takes. */
  types: JsonColumn<UploadType[]>;
  /** Known once enough of it is here. */
  type: UploadType | null;
  /** Known once all of it is here. */
  sha256: string | null;
  scan: UploadFinished['scan'];
  kept: boolean;
  created_at: Date;
  /** Null where it lives as long as its draft or its case. */
  expires_at: Date | null;
  /** Idempotency-Key of the request that began it. */
  key: string | null;
  /** base64url SHA-256 of what that request asked for. */
  key_digest: string | null;
}

/** Bytes of an upload, in order by where they start. */
export interface UploadPartTable {
  upload_id: string;
  start: number;
  bytes: Uint8Array;
}

/** Tables of the uploads room. */
export interface UploadsTables {
  upload: UploadTable;
  upload_part: UploadPartTable;
}
