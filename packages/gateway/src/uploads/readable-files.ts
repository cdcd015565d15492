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

/**
 * The files of a case that a citizen may read, in the order they were begun: all of them where the case is theirs, else
 * those they sent themselves. Whether the case may be read at all is to be asked before.
 */
export function readableFiles(
  gateway: Gateway,
  { subject }: Pick<Citizen, 'subject'>,
  caseId: string,
): Promise<UploadRow[]> {
  return filesOfCases(gateway)
    .where('upload.case_id', '=', caseId)
    .where((where) =>
      where.or([where('case_file.subject', '=', subject), where('upload.subject', '=', subject)]),
    )
    .orderBy('upload.id')
    .execute();
}

async function ofTheirCase(
  gateway: Gateway,
  { subject }: Citizen,
  id: string,
): Promise<UploadRow | undefined> {
  if (!isUuid(id)) return undefined;
  return filesOfCases(gateway)
    .where('upload.id', '=', id)
    .where('case_file.subject', '=', subject)
    .executeTakeFirst();
}

/** What was sent with cases, and is kept. */
function filesOfCases({ database }: Gateway) {
  return database
    .selectFrom('upload')
    .innerJoin('case_file', 'case_file.id', 'upload.case_id')
    .selectAll('upload')
    .where('upload.kept', '=', true);
}
