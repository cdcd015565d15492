import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { UploadRow } from './upload-rows.ts';
import { databaseStore } from './upload-store.ts';

/** Sends a file of a case to whoever may have it. Throws `not-now` for one the scanner has not passed. */
export function sendBytes(gateway: Gateway, row: UploadRow, reply: FastifyReply): FastifyReply {
  requirePassed(row);
  return reply
    .headers({
      'content-type': row.type ?? 'application/octet-stream',
      'content-length': String(row.size),
      // RFC 6266 and 8187: saved under its name, never shown by whatever opens it here.
      'content-disposition': `attachment; filename*=UTF-8''${encodeName(row.name)}`,
      'cache-control': 'no-store',
      // RFC 9530.
      'repr-digest': `sha-256=:${Buffer.from(row.sha256 ?? '', 'hex').toString('base64')}:`,
    })
    .send(Readable.from(databaseStore(gateway.database).read(row.id)));
}

/** Throws `not-now` for a file the scanner has not passed. */
export function requirePassed({ scan }: Pick<UploadRow, 'scan'>): void {
  if (scan !== 'clean' && scan !== 'off') throw new ProblemError(409, 'not-now');
}

/** RFC 8187 section 3.2.1: what a URI component leaves unencoded and this does not allow. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
