import type { UploadTarget } from '@panjare/contract';
import { loadCase, wordsOf } from '../cases/case-rows.ts';
import { requireOwn } from '../cases/own-case.ts';
import type { Gateway } from '../context.ts';
import { uuidv7 } from '../database/uuid.ts';
import { findDraft } from '../drafts/draft-rows.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { makeOnce } from '../routing/make-once.ts';
import type { RequestKey } from '../routing/request-key.ts';
import type { Citizen } from '../session/citizen.ts';
import { patience } from './append-bytes.ts';
import type { FileLimits } from './file-rules.ts';
import { fileFieldAt, limitsOf } from './file-rules.ts';
import { refusedUpload } from './refused-upload.ts';
import type { UploadMetadata } from './upload-metadata.ts';
import type { UploadRow } from './upload-rows.ts';

/** Files of one citizen that no case has yet. */
const maximumCount = 50;
const maximumBytes = 200 * 1024 * 1024;

/** What a row says of the place an upload is for. */
type Place = Pick<UploadRow, 'draft_id' | 'case_id' | 'at' | 'field' | 'inquiry' | 'item'>;

/**
 * Makes room for a file; with a key once, however often it is asked: the upload is then answered as it stands. The key
 * is forgotten with the upload. Throws `key-reused`, `not-found` for a draft, case or ask that is not this citizen's or
 * not there, `invalid-request` for an answer that is no file, `upload-refused` for one too large, `over-capacity`.
 */
export async function createUpload(
  gateway: Gateway,
  citizen: Citizen,
  metadata: UploadMetadata,
  size: number,
  key: RequestKey | undefined,
): Promise<UploadRow> {
  return makeOnce(
    key,
    (word) => uploadByKey(gateway, citizen, word),
    () => insertUpload(gateway, citizen, metadata, size, key),
  );
}

async function insertUpload(
  gateway: Gateway,
  citizen: Citizen,
  { name, for: target }: UploadMetadata,
  size: number,
  key: RequestKey | undefined,
): Promise<UploadRow | undefined> {
  const { place, limits } = await placeOf(gateway, citizen, target);
  if (size > limits.size) throw refusedUpload('file-size', { limit: limits.size });
  if (size === 0) throw refusedUpload('file-empty');
  await assertRoom(gateway, citizen, size);
  const now = gateway.clock.now();
  return gateway.database
    .insertInto('upload')
    .values({
      id: uuidv7(now),
      subject: citizen.subject,
      ...place,
      name,
      size,
      received: 0,
      types: JSON.stringify(limits.types),
      type: null,
      sha256: null,
      scan: gateway.config.scanner === undefined ? 'off' : 'pending',
      kept: false,
      created_at: now,
      expires_at: new Date(now.getTime() + patience),
      key: key?.key ?? null,
      key_digest: key?.digest ?? null,
    })
    .onConflict((conflict) => conflict.columns(['subject', 'key']).doNothing())
    .returningAll()
    .executeTakeFirst();
}

function uploadByKey(
  { database }: Gateway,
  { subject }: Citizen,
  key: string,
): Promise<UploadRow | undefined> {
  return database
    .selectFrom('upload')
    .selectAll()
    .where('subject', '=', subject)
    .where('key', '=', key)
    .executeTakeFirst();
}

async function placeOf(
  gateway: Gateway,
  citizen: Citizen,
  target: UploadTarget,
): Promise<{ place: Place; limits: FileLimits }> {
  if ('draft' in target) {
    const draft = await findDraft(gateway, citizen, target.draft);
    const definition = draft && gateway.services.version(draft.service, draft.version);
    if (draft === undefined || definition === undefined) throw new ProblemError(404, 'not-found');
    const found = fileFieldAt(definition, target.at);
    if (found === undefined)
      throw new ProblemError(400, 'invalid-request', { detail: `${target.at} is no file field.` });
    const { field, limits } = found;
    const place = { draft_id: draft.id, case_id: null, at: target.at, field, inquiry: null, item: null };
    return { place, limits };
  }
  if (!('item' in target)) throw new ProblemError(400, 'invalid-request');
  const { case: held, inquiry, item } = target;
  await requireOwn(gateway, citizen, held);
  if (!(await isAsked(gateway, held, inquiry, item))) throw new ProblemError(404, 'not-found');
  const place = { draft_id: null, case_id: held, at: null, field: null, inquiry, item };
  return { place, limits: limitsOf() };
}

/** Whether an agency waits for this very file. */
async function isAsked(gateway: Gateway, id: string, inquiryId: string, item: string): Promise<boolean> {
  const found = await loadCase(gateway, gateway.database, id, 'unlocked');
  const inquiry = found?.file.inquiries.find((candidate) => candidate.id === inquiryId);
  if (inquiry?.state !== 'asked' || inquiry.words === undefined) return false;
  const asked = (await wordsOf(gateway.database, [inquiry.words])).get(inquiry.words);
  return asked?.kind === 'ask' && asked.items.some(({ id, kind }) => id === item && kind === 'file');
}

async function assertRoom({ database }: Gateway, { subject }: Citizen, size: number): Promise<void> {
  const { count, bytes } = await database
    .selectFrom('upload')
    .select(({ fn }) => [
      fn.countAll<string | number>().as('count'),
      fn.sum<string | number | null>('size').as('bytes'),
    ])
    .where('subject', '=', subject)
    .where('kept', '=', false)
    .executeTakeFirstOrThrow();
  if (Number(count) >= maximumCount || Number(bytes ?? 0) + size > maximumBytes)
    throw new ProblemError(429, 'over-capacity', { detail: 'Too many files that no case has yet.' });
}
