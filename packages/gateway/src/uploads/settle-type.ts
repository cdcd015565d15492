import type { Gateway } from '../context.ts';
import { refusedUpload } from './refused-upload.ts';
import { sniffedBytes, sniffType } from './sniff-type.ts';
import type { UploadRow } from './upload-rows.ts';
import type { UploadStore } from './upload-store.ts';

/**
 * Tells what a file is as soon as enough of it is here. One that its field does not take goes at once, and
 * `upload-refused` is thrown.
 */
export async function settleType(
  { database }: Gateway,
  store: UploadStore,
  row: UploadRow,
): Promise<UploadRow> {
  if (row.type !== null || row.received < Math.min(sniffedBytes, row.size)) return row;
  const type = sniffType(await headOf(store, row.id));
  if (type === undefined || !row.types.includes(type)) {
    await database.deleteFrom('upload').where('id', '=', row.id).execute();
    throw refusedUpload('file-type', { allowed: [...row.types] });
  }
  await database.updateTable('upload').set({ type }).where('id', '=', row.id).execute();
  return { ...row, type };
}

async function headOf(store: UploadStore, id: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of store.read(id)) {
    parts.push(part);
    size += part.length;
    if (size >= sniffedBytes) break;
  }
  return Buffer.concat(parts).subarray(0, sniffedBytes);
}
