import type { Upload, UploadFinished, UploadForAsk, UploadForDraft } from '@panjare/contract';

import { PanjareError } from '../fault/panjare-error.ts';
import { expectBody } from '../transport/answer.ts';
import { utf8 } from '../transport/base64url.ts';
import type { Transport } from '../transport/transport.ts';

/** The requests of tus 1.0 that a client makes. Each throws a `PanjareError` with the problem's code. */
export interface TusCalls {
  /** Makes room for a file (Creation), once for each key. Gives the upload's id. */
  create(
    file: File,
    to: UploadForDraft | UploadForAsk,
    idempotencyKey: string,
    signal: AbortSignal,
  ): Promise<string>;
  /** Bytes that are there (Core, HEAD). */
  offset(id: string, signal: AbortSignal): Promise<number>;
  /** Sends the next bytes with their digest (Core, Checksum). Gives the bytes that are there then. */
  append(id: string, offset: number, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<number>;
  /** What became of it. Throws `not-now` where not all of it is there. */
  finished(id: string, signal: AbortSignal): Promise<UploadFinished>;
}

const version = { 'tus-resumable': '1.0.0' };

/** Speaks tus to the gateway. */
export function createTusCalls(transport: Transport): TusCalls {
  /** An answer to HEAD has no body, so what is wrong is asked once more with one. */
  async function read(id: string, signal: AbortSignal): Promise<Upload> {
    return expectBody(await transport.ask('GET', 'uploads.read', { params: { id }, signal }));
  }

  return {
    async create(file, to, idempotencyKey, signal) {
      const headers = {
        ...version,
        'idempotency-key': idempotencyKey,
        'upload-length': String(file.size),
        'upload-metadata': metadataOf({ filename: file.name, ...to }),
      };
      return (await transport.call('POST', 'uploads.create', { headers, signal })).id;
    },

    async offset(id, signal) {
      const response = await transport.send('HEAD', 'uploads.offset', {
        params: { id },
        headers: version,
        signal,
      });
      return offsetOf(response) ?? receivedOf(await read(id, signal));
    },

    async append(id, offset, bytes, signal) {
      const response = await transport.send('PATCH', 'uploads.append', {
        params: { id },
        headers: {
          ...version,
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(offset),
          'upload-checksum': `sha256 ${base64(await crypto.subtle.digest('SHA-256', bytes))}`,
        },
        bytes,
        signal,
      });
      expectBody(await transport.read<null>(response, signal));
      return offsetOf(response) ?? receivedOf(await read(id, signal));
    },

    async finished(id, signal) {
      const upload = await read(id, signal);
      if (upload.state === 'finished') return upload;
      throw new PanjareError('not-now');
    },
  };
}

/** `undefined` where the answer says none: a refusal, or a proxy that dropped the header. */
function offsetOf(response: Response): number | undefined {
  const offset = response.headers.get('upload-offset');
  return response.ok && offset !== null && /^\d+$/.test(offset) ? Number(offset) : undefined;
}

function receivedOf(upload: Upload): number {
  return upload.state === 'finished' ? upload.size : upload.received;
}

/** `Upload-Metadata`: keys and base64 of their UTF-8 (tus 1.0, Creation). */
function metadataOf(values: object): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${base64(utf8(String(value)).buffer)}`)
    .join(',');
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
