import { createHash } from 'node:crypto';
import type { Gateway } from '../context.ts';
import { patience } from './append-bytes.ts';
import { scanUpload } from './scan-uploads.ts';
import { settleType } from './settle-type.ts';
import type { UploadRow } from './upload-rows.ts';
import { findUpload } from './upload-rows.ts';
import type { UploadStore } from './upload-store.ts';

/** Milliseconds a finished file waits to be sent with a reply. */
const replyPatience = 7 * patience;

/** An upload of this person; one that is all here is finished first, where a kill came between. */
export async function readUpload(
  gateway: Gateway,
  store: UploadStore,
  subject: string,
  id: string,
): Promise<UploadRow | undefined> {
  const row = await findUpload(gateway, subject, id);
  return row === undefined ? undefined : finishUpload(gateway, store, row);
}

/** Where all bytes are here: their digest, for good, and what the scanner says. Safe to run twice. */
export async function finishUpload(gateway: Gateway, store: UploadStore, row: UploadRow): Promise<UploadRow> {
  if (row.sha256 !== null || row.received < row.size) return row;
  await settleType(gateway, store, row);
  const hash = createHash('sha256');
  for await (const part of store.read(row.id)) hash.update(part);
  const expires = row.draft_id === null ? new Date(gateway.clock.now().getTime() + replyPatience) : null;
  const finished = await gateway.database
    .updateTable('upload')
    .set({ sha256: hash.digest('hex'), expires_at: expires })
    .where('id', '=', row.id)
    .where('sha256', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (finished !== undefined) return scanUpload(gateway, store, finished);
  return (await findUpload(gateway, row.subject, row.id)) ?? row;
}
