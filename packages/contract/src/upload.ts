import type { CaseId, Id, Instant, Pointer } from './basics.ts';

/** Media types that are told by the content of a file. */
export type UploadType =
  | 'application/pdf'
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'image/tiff'
  | 'image/heic'
  | 'image/vnd.dwg'
  | 'application/zip';

/** What an upload is for: an answer of a draft, or something an agency asked for. */
export type UploadTarget = UploadForDraft | UploadForAsk | UploadOfCase;

/** For an answer of a draft; it goes with the draft. */
export interface UploadForDraft {
  draft: string;
  /** The `file` field, in the answers. */
  at: Pointer;
}

/** For an item of an `Ask`. */
export interface UploadForAsk {
  case: CaseId;
  inquiry: Id;
  /** An `AskItem` of kind `file`. */
  item: Id;
}

/** An answer that was sent in. */
export interface UploadOfCase {
  case: CaseId;
  at: Pointer;
}

/**
 * A file received over tus 1.0. `receiving → finished`. What is not of the right type or size is refused with
 * `upload-refused` and not kept.
 */
export type Upload = UploadReceiving | UploadFinished;

/** Not all of it is here yet. */
export interface UploadReceiving {
  state: 'receiving';
  id: string;
  for: UploadTarget;
  name: string;
  /** Bytes. */
  size: number;
  /** Bytes here, in order from the first. */
  received: number;
  /** By then more of it must come, or it goes. */
  expiresAt: Instant;
}

/** All of it is here. */
export interface UploadFinished {
  state: 'finished';
  id: string;
  for: UploadTarget;
  name: string;
  /** Sniffed, never the client's word. */
  type: UploadType;
  /** Bytes. */
  size: number;
  /** Hex. @pattern ^[0-9a-f]{64}$ */
  sha256: string;
  /** `pending` until the scanner has spoken, `off` where there is none. Of an `infected` file nothing is kept. */
  scan: 'pending' | 'clean' | 'infected' | 'off';
  /** Unless it is sent in by then, it goes. Absent where it lives as long as its draft or its case. */
  expiresAt?: Instant;
}
