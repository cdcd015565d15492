import type { Upload, UploadTarget } from '@panjare/contract';
import type { Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import { isUuid } from '../database/uuid.ts';
import type { UploadTable } from './uploads.tables.ts';

/** An upload's row. */
export type UploadRow = Selectable<UploadTable>;

/** An upload of this person that is still there. Somebody else's is as good as none. */
export async function findUpload(
  { database, clock }: Gateway,
  subject: string,
  id: string,
): Promise<UploadRow | undefined> {
  if (!isUuid(id)) return undefined;
  return database
    .selectFrom('upload')
    .selectAll()
    .where('id', '=', id)
    .where('subject', '=', subject)
    .where((upload) => upload.or([upload('expires_at', 'is', null), upload('expires_at', '>', clock.now())]))
    .executeTakeFirst();
}

/** The names of a case's files, by their ids. */
export async function fileNamesOf({ database }: Gateway, caseId: string): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('upload')
    .select(['id', 'name'])
    .where('case_id', '=', caseId)
    .where('kept', '=', true)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** As the contract tells it. */
export function toUpload(row: UploadRow): Upload {
  const { id, name, size, received, type, sha256, scan, expires_at } = row;
  const base = { id, for: targetOf(row), name, size };
  const expiresAt = expires_at?.toISOString();
  if (type === null || sha256 === null)
    return { state: 'receiving', ...base, received, expiresAt: expiresAt ?? '' };
  return {
    state: 'finished',
    ...base,
    type,
    sha256,
    scan,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

function targetOf({ draft_id, case_id, at, inquiry, item }: UploadRow): UploadTarget {
  if (inquiry !== null && item !== null) return { case: case_id ?? '', inquiry, item };
  return case_id === null ? { draft: draft_id ?? '', at: at ?? '' } : { case: case_id, at: at ?? '' };
}
