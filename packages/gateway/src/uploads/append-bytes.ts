import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { refusedUpload } from './refused-upload.ts';
import { settleType } from './settle-type.ts';
import type { UploadRow } from './upload-rows.ts';
import type { UploadStore } from './upload-store.ts';

/** Bytes committed at once: what a kill can cost. Larger ones hold up everybody else on PGlite, for tens of milliseconds. */
const pieceSize = 64 * 1024;
/** Bytes of a body with a checksum: it is held in memory until the checksum is known. */
export const checkedSize = 8 * 1024 * 1024;
/** Milliseconds an unfinished upload waits for more. */
export const patience = 86_400_000;

/** A body as it comes. */
export type Bytes = AsyncIterable<Uint8Array>;

/**
 * Takes a body without a checksum: what has arrived is kept, also where the connection breaks. Throws `not-now` where
 * somebody else sends at the same place, `upload-refused` for a file of another type (it is then gone) or size.
 */
export async function appendBytes(
  gateway: Gateway,
  store: UploadStore,
  row: UploadRow,
  body: Bytes,
): Promise<UploadRow> {
  let current = row;
  let held: Uint8Array[] = [];
  let size = 0;
  const keep = async (): Promise<void> => {
    if (size === 0) return;
    const piece = Buffer.concat(held);
    [held, size] = [[], 0];
    current = await appendPieces(gateway, store, current, [piece]);
  };
  try {
    for await (const chunk of body) {
      if (current.received + size + chunk.length > current.size)
        throw refusedUpload('file-size', { limit: row.size });
      held.push(chunk);
      size += chunk.length;
      if (size >= pieceSize) await keep();
    }
  } catch (error) {
    // A broken connection; a problem of ours is told as it is.
    if (error instanceof ProblemError) throw error;
    await keep();
    throw new ProblemError(400, 'invalid-request', { detail: 'The connection broke.' });
  }
  await keep();
  return current;
}

/** Takes a body with a checksum (tus 1.0, Checksum): all of it or nothing. Throws as `appendBytes` does. */
export async function appendChecked(
  gateway: Gateway,
  store: UploadStore,
  row: UploadRow,
  body: Bytes,
  checksum: Buffer,
): Promise<UploadRow> {
  const chunks: Uint8Array[] = [];
  const limit = Math.min(checkedSize, row.size - row.received);
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > limit) throw refusedUpload('file-size', { limit });
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(400, 'invalid-request', { detail: 'The connection broke.' });
  }
  const whole = Buffer.concat(chunks);
  if (!createHash('sha256').update(whole).digest().equals(checksum)) throw refusedUpload('file-checksum');
  const pieces = Array.from({ length: Math.ceil(whole.length / pieceSize) }, (_, index) =>
    whole.subarray(index * pieceSize, (index + 1) * pieceSize),
  );
  return pieces.length === 0 ? row : appendPieces(gateway, store, row, pieces);
}

/** One transaction. A file that turns out to be of another type goes at once. */
async function appendPieces(
  gateway: Gateway,
  store: UploadStore,
  row: UploadRow,
  pieces: readonly Uint8Array[],
): Promise<UploadRow> {
  const after = await gateway.database.transaction().execute(async (transaction) => {
    let current = row;
    for (const piece of pieces) current = await appendPiece(gateway, store, transaction, current, piece);
    return current;
  });
  return settleType(gateway, store, after);
}

async function appendPiece(
  { clock }: Gateway,
  store: UploadStore,
  transaction: Transaction<Tables>,
  row: UploadRow,
  piece: Uint8Array,
): Promise<UploadRow> {
  const moved = await transaction
    .updateTable('upload')
    .set({
      received: row.received + piece.length,
      expires_at: new Date(clock.now().getTime() + patience),
    })
    .where('id', '=', row.id)
    .where('received', '=', row.received)
    .where('sha256', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (moved === undefined) throw new ProblemError(409, 'not-now', { detail: 'Bytes came from elsewhere.' });
  await store.append(transaction, row.id, row.received, piece);
  return moved;
}
