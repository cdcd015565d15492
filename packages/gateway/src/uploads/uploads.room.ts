import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Gateway, Room } from '../context.ts';
import { chunkType } from '../http/body-parsers.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';
import { requestKey } from '../routing/request-key.ts';
import type { Citizen } from '../session/citizen.ts';
import { appendBytes, appendChecked } from './append-bytes.ts';
import { createUpload } from './create-upload.ts';
import { finishUpload, readUpload } from './finish-upload.ts';
import { requireReadable } from './readable-files.ts';
import { refusedUpload } from './refused-upload.ts';
import { sweepScans } from './scan-uploads.ts';
import { readMetadata } from './upload-metadata.ts';
import type { UploadRow } from './upload-rows.ts';
import { toUpload } from './upload-rows.ts';
import type { UploadStore } from './upload-store.ts';
import { databaseStore } from './upload-store.ts';

const version = '1.0.0';

/**
 * Files, over tus 1.0 (Creation, Checksum with sha256, Expiration, Termination). Each is its citizen's alone until it is
 * part of a case, and for one place; what has arrived is kept through cuts and kills.
 */
export const uploadsRoom: Room = (app, gateway) => {
  const store = databaseStore(gateway.database);

  // On every answer, refusals too (tus 1.0, Core).
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.operation?.startsWith('uploads.') === true)
      reply.header('tus-resumable', version);
  });

  handle(app, gateway, 'uploads.create', async ({ headers, citizen, reply }) => {
    assertVersion(headers['tus-resumable']);
    const { 'upload-metadata': about, 'upload-length': length } = headers;
    const key = requestKey(headers['idempotency-key'], `${length} ${about}`);
    const row = await createUpload(gateway, citizen, readMetadata(about), Number(length), key);
    tell(reply, row);
    reply.header('location', `/uploads/${row.id}`);
    return toUpload(row);
  });

  handle(app, gateway, 'uploads.offset', async ({ params, headers, citizen, reply }) => {
    assertVersion(headers['tus-resumable']);
    const row = await requireUpload(gateway, store, citizen, params.id);
    tell(reply, row);
    reply.header('upload-length', String(row.size));
    return null;
  });

  handle(app, gateway, 'uploads.append', async ({ params, headers, citizen, request, reply }) => {
    assertVersion(headers['tus-resumable']);
    const body = readBody(request);
    const row = await requireUpload(gateway, store, citizen, params.id);
    if (Number(headers['upload-offset']) !== row.received)
      throw new ProblemError(409, 'not-now', { detail: `The offset is ${row.received}.` });
    if (Number(request.headers['content-length'] ?? 0) > row.size - row.received)
      throw refusedUpload('file-size', { limit: row.size });
    const checksum = readChecksum(headers['upload-checksum']);
    const received =
      checksum === undefined
        ? await appendBytes(gateway, store, row, body)
        : await appendChecked(gateway, store, row, body, checksum);
    tell(reply, await finishUpload(gateway, store, received));
    return null;
  });

  handle(app, gateway, 'uploads.end', async ({ params, headers, citizen }) => {
    assertVersion(headers['tus-resumable']);
    const row = await requireUpload(gateway, store, citizen, params.id);
    if (row.kept) throw new ProblemError(409, 'not-now', { detail: 'It is part of a case.' });
    await gateway.database.deleteFrom('upload').where('id', '=', row.id).where('kept', '=', false).execute();
    return null;
  });

  handle(app, gateway, 'uploads.read', async ({ params, citizen }) =>
    toUpload(await requireReadable(gateway, store, citizen, params.id)),
  );

  gateway.sweeps.push({ name: 'file scans', run: () => sweepScans(gateway, store) });
  gateway.sweeps.push({
    name: 'uploads',
    run: () => gateway.database.deleteFrom('upload').where('expires_at', '<=', gateway.clock.now()).execute(),
  });
};

async function requireUpload(
  gateway: Gateway,
  store: UploadStore,
  { subject }: Citizen,
  id: string,
): Promise<UploadRow> {
  const row = await readUpload(gateway, store, subject, id);
  if (row === undefined) throw new ProblemError(404, 'not-found');
  return row;
}

/** How far it is, and until when it waits (tus 1.0, Core and Expiration). */
function tell(reply: FastifyReply, { received, expires_at }: UploadRow): void {
  reply.header('upload-offset', String(received));
  if (expires_at !== null) reply.header('upload-expires', expires_at.toUTCString());
}

function assertVersion(asked: string): void {
  if (asked === version) return;
  throw new ProblemError(412, 'invalid-request', {
    detail: `tus ${version} is spoken here.`,
    headers: { 'tus-version': version },
  });
}

function readBody({ body }: FastifyRequest): Readable {
  if (body instanceof Readable) return body;
  throw new ProblemError(415, 'invalid-request', { detail: `The body is ${chunkType}.` });
}

/** tus 1.0, Checksum: an algorithm not spoken here is 400. */
function readChecksum(header: string | undefined): Buffer | undefined {
  if (header === undefined) return undefined;
  const digest = /^sha256 ([A-Za-z0-9+/]{43}=)$/u.exec(header)?.[1];
  if (digest === undefined)
    throw new ProblemError(400, 'invalid-request', {
      detail: 'Upload-Checksum is sha256 and 32 bytes in base64.',
      headers: { 'tus-checksum-algorithm': 'sha256' },
    });
  return Buffer.from(digest, 'base64');
}
