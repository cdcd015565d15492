import type { Gateway } from '../context.ts';
import { scanFile } from './scan-file.ts';
import type { UploadRow } from './upload-rows.ts';
import type { UploadStore } from './upload-store.ts';

/** Files scanned in one sweep. */
const atOnce = 20;

/**
 * Has a finished file scanned, where a scanner is configured. One that cannot be scanned stays `pending`, and is sent in
 * and read by nobody; of an infected one no byte is kept. Safe to run twice.
 */
export async function scanUpload(gateway: Gateway, store: UploadStore, row: UploadRow): Promise<UploadRow> {
  const { scanner } = gateway.config;
  if (scanner === undefined || row.scan !== 'pending' || row.sha256 === null) return row;
  try {
    const scan = await scanFile(scanner, store.read(row.id));
    await gateway.database.transaction().execute(async (transaction) => {
      await transaction.updateTable('upload').set({ scan }).where('id', '=', row.id).execute();
      if (scan === 'infected') await store.erase(transaction, row.id);
    });
    return { ...row, scan };
  } catch (error) {
    gateway.log.warn({ upload: row.id, reason: String(error) }, 'A file could not be scanned; it waits.');
    return row;
  }
}

/** Scans what waits. */
export async function sweepScans(gateway: Gateway, store: UploadStore): Promise<void> {
  if (gateway.config.scanner === undefined) return;
  const rows = await gateway.database
    .selectFrom('upload')
    .selectAll()
    .where('scan', '=', 'pending')
    .where('sha256', 'is not', null)
    .orderBy('created_at')
    .limit(atOnce)
    .execute();
  for (const row of rows) await scanUpload(gateway, store, row);
}
