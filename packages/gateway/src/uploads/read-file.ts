import { requireOwn } from '../cases/own-case.ts';
import type { Gateway } from '../context.ts';
import { isUuid } from '../database/uuid.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from '../session/citizen.ts';
import { readUpload } from './finish-upload.ts';
import type { UploadRow } from './upload-rows.ts';
import type { UploadStore } from './upload-store.ts';

/**
 * An upload that this citizen may read of: who sent it, and whose case it is part of, also where the holder of their
 * mandate sent it. Of a case it is read while the case is. Throws `not-found`, `mandate-ended`.
 */
export async function requireReadable(
  gateway: Gateway,
  store: UploadStore,
  citizen: Citizen,
  id: string,
): Promise<UploadRow> {
  const row =
    (await readUpload(gateway, store, citizen.subject, id)) ?? (await ofTheirCase(gateway, citizen, id));
  if (row === undefined) throw new ProblemError(404, 'not-found');
  if (row.case_id !== null) await requireOwn(gateway, citizen, row.case_id);
  return row;
}

async function ofTheirCase(
  { database }: Gateway,
  { subject }: Citizen,
  id: string,
): Promise<UploadRow | undefined> {
  if (!isUuid(id)) return undefined;
  return database
    .selectFrom('upload')
    .innerJoin('case_file', 'case_file.id', 'upload.case_id')
    .selectAll('upload')
    .where('upload.id', '=', id)
    .where('upload.kept', '=', true)
    .where('case_file.subject', '=', subject)
    .executeTakeFirst();
}
