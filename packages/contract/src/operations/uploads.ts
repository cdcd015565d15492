import type { Upload } from '../upload.ts';
import type { ChangeHeaders, IdParams } from './parameters.ts';

/** tus 1.0: a client names the version it speaks. */
export interface TusHeaders {
  /** `1.0.0`; anything else is answered with 412. @maxLength 16 */
  'tus-resumable': string;
}

/** Asks to send a file (tus, Creation). With a key, room is made once, however often it is asked for. */
export interface UploadCreationHeaders extends ChangeHeaders, TusHeaders {
  /** @pattern ^[A-Za-z0-9_-]{16,128}$ */
  'idempotency-key'?: string;
  /** Bytes of the whole file. @pattern ^\d{1,12}$ */
  'upload-length': string;
  /**
   * Keys, each with a base64 value, divided by commas: `filename`, and `draft` and `at`, or `case`, `inquiry` and
   * `item`.
   * @maxLength 4000
   */
  'upload-metadata': string;
}

/** Sends the next bytes of a file (tus, Core). The body is `application/offset+octet-stream`. */
export interface UploadChunkHeaders extends ChangeHeaders, TusHeaders {
  /** Bytes already here. @pattern ^\d{1,12}$ */
  'upload-offset': string;
  /** tus, Checksum: `sha256` and the digest of this body in base64. @maxLength 100 */
  'upload-checksum'?: string;
}

/** Gives an upload up (tus, Termination). */
export interface UploadEndHeaders extends ChangeHeaders, TusHeaders {}

/** Files, by tus 1.0 with Creation, Checksum (sha256), Expiration and Termination. */
export interface UploadsOperations {
  /** tus 1.0 with Creation, Checksum (sha256), Expiration and Termination; `Location` names the new upload. */
  'uploads.create': {
    method: 'POST';
    path: '/uploads';
    signIn: 'citizen';
    headers: UploadCreationHeaders;
    replies: { 201: Upload };
  };
  'uploads.offset': {
    method: 'HEAD';
    path: '/uploads/{id}';
    signIn: 'citizen';
    params: IdParams;
    headers: TusHeaders;
    replies: { 200: null };
  };
  'uploads.append': {
    method: 'PATCH';
    path: '/uploads/{id}';
    signIn: 'citizen';
    params: IdParams;
    headers: UploadChunkHeaders;
    replies: { 204: null };
  };
  'uploads.end': {
    method: 'DELETE';
    path: '/uploads/{id}';
    signIn: 'citizen';
    params: IdParams;
    headers: UploadEndHeaders;
    replies: { 204: null };
  };
  'uploads.read': {
    method: 'GET';
    path: '/uploads/{id}';
    signIn: 'citizen';
    params: IdParams;
    replies: { 200: Upload };
  };
}
