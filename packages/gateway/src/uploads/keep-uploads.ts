import type { Issue, JsonObject, Reply } from '@panjare/contract';
import type { CompiledForm } from '@panjare/form';
import type { Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { AnsweredFile } from './answered-files.ts';
import { answeredFiles, notUploaded } from './answered-files.ts';
import { readUpload } from './finish-upload.ts';
import type { UploadRow } from './upload-rows.ts';
import { databaseStore } from './upload-store.ts';

/** Uploads that become part of a case. */
export type Keeping = (transaction: Transaction<Tables>, caseId: string) => Promise<void>;

/**
 * The files of a submission: each answer of a `file` field names a finished upload of the same person, made for the same
 * field of the draft the submission comes from, and each upload once.
 */
export async function checkFiles(
  gateway: Gateway,
  subject: string,
  compiled: CompiledForm,
  answers: JsonObject,
  draft: string | undefined,
): Promise<{ issues: Issue[]; keep: Keeping }> {
  const { files, issues } = answeredFiles(compiled, answers);
  const known: AnsweredFile[] = [];
  for (const file of files) {
    const row = await readUpload(gateway, databaseStore(gateway.database), subject, file.id);
    const isFor = row !== undefined && row.draft_id === draft && row.field === file.field;
    const isFirst = !known.some(({ id }) => id === file.id);
    if (isFor && isFirst && isSound(row)) known.push(file);
    else issues.push(notUploaded(file.path, isFor ? row : undefined));
  }
  return { issues, keep: keeping(subject, known) };
}

/**
 * The files of a reply: each a finished upload of the same person, made for the same item. One that this case has
 * already comes with a reply that is sent again.
 */
export async function checkReplyFiles(
  gateway: Gateway,
  subject: string,
  caseId: string,
  { inquiry, items }: Reply,
): Promise<Keeping> {
  const known: AnsweredFile[] = [];
  const issues: Issue[] = [];
  for (const { id: item, file } of items) {
    if (file === undefined) continue;
    const row = await readUpload(gateway, databaseStore(gateway.database), subject, file);
    const isFor = row?.case_id === caseId && row.inquiry === inquiry && row.item === item;
    if (!isFor || !isSound(row)) issues.push(notUploaded(`/${item}`, isFor ? row : undefined));
    else if (!row.kept) known.push({ path: `/${item}`, field: '', id: file });
  }
  if (issues.length > 0) throw new ProblemError(422, 'invalid-answers', { issues });
  return keeping(subject, known);
}

/** Of two submissions that name the same upload, one gets it. */
function keeping(subject: string, files: readonly AnsweredFile[]): Keeping {
  return async (transaction, caseId) => {
    if (files.length === 0) return;
    const kept = await transaction
      .updateTable('upload')
      .set({ kept: true, case_id: caseId, draft_id: null, expires_at: null })
      .where(
        'id',
        'in',
        files.map(({ id }) => id),
      )
      .where('subject', '=', subject)
      .where('kept', '=', false)
      .returning('id')
      .execute();
    const lost = files.filter(({ id }) => !kept.some((row) => row.id === id));
    if (lost.length > 0)
      throw new ProblemError(422, 'invalid-answers', { issues: lost.map(({ path }) => notUploaded(path)) });
  };
}

function isSound({ sha256, scan }: UploadRow): boolean {
  return sha256 !== null && (scan === 'clean' || scan === 'off');
}
