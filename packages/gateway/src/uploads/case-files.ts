import type { Gateway } from '../context.ts';
import type { Citizen } from '../session/citizen.ts';
import type { UploadRow } from './upload-rows.ts';

/**
 * The files of a case that a citizen may read, in the order they were begun: all of them where the case is theirs, else
 * those they sent themselves. Whether the case may be read at all is to be asked before.
 */
export async function readableFiles(
  { database }: Gateway,
  { subject }: Pick<Citizen, 'subject'>,
  caseId: string,
): Promise<UploadRow[]> {
  return database
    .selectFrom('upload')
    .innerJoin('case_file', 'case_file.id', 'upload.case_id')
    .selectAll('upload')
    .where('upload.case_id', '=', caseId)
    .where('upload.kept', '=', true)
    .where((where) =>
      where.or([where('case_file.subject', '=', subject), where('upload.subject', '=', subject)]),
    )
    .orderBy('upload.id')
    .execute();
}
