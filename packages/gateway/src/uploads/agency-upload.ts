import type { Id, Json } from '@panjare/contract';
import type { FastifyReply } from 'fastify';
import { requireScope } from '../agency/agency-token.ts';
import { showInquiry } from '../agency/list-inquiries.ts';
import type { CaseRoom } from '../cases/case-room.ts';
import { select } from '../cases/pointers.ts';
import type { AgencyCaller, Gateway } from '../context.ts';
import { isUuid } from '../database/uuid.ts';
import { findHandoff } from '../handoffs/handoff-rows.ts';
import type { AnswersReading } from '../data-uses/record-answers-read.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { replied } from '../routing/operation.ts';
import { recordFileOpened } from './record-file-opened.ts';
import { requirePassed, sendBytes } from './send-bytes.ts';
import type { UploadRow } from './upload-rows.ts';

/**
 * The bytes of a file for an agency that may see it: it is among the answers or replies of an inquiry of its own, or
 * among what a hand-off that it accepted passes on. For every other it is not there. The citizen sees who opened it.
 * Throws `not-found`, `insufficient-scope`, `not-now` for a file the scanner has not passed.
 */
export async function sendUpload(
  gateway: Gateway,
  room: CaseRoom,
  agency: AgencyCaller,
  id: string,
  reply: FastifyReply,
): Promise<typeof replied> {
  if (!agency.scopes.includes('handoffs')) requireScope(agency, 'inquiries:read');
  const row = isUuid(id) ? await keptUpload(gateway, id) : undefined;
  const purpose = row && (await seenFor(gateway, room, agency, row));
  if (row === undefined || purpose === undefined) throw new ProblemError(404, 'not-found');
  requirePassed(row);
  await recordFileOpened(gateway, agency.id, row, purpose);
  sendBytes(gateway, row, reply);
  return replied;
}

async function keptUpload({ database }: Gateway, id: string): Promise<UploadRow | undefined> {
  return database
    .selectFrom('upload')
    .selectAll()
    .where('id', '=', id)
    .where('kept', '=', true)
    .where('case_id', 'is not', null)
    .executeTakeFirst();
}

/** What an agency may see a file for, if at all. */
async function seenFor(
  gateway: Gateway,
  room: CaseRoom,
  { id: agency, scopes }: AgencyCaller,
  { id, case_id }: UploadRow,
): Promise<AnswersReading['purpose'] | undefined> {
  if (case_id === null) return undefined;
  if (scopes.includes('inquiries:read') && (await isAskedAbout(gateway, room, agency, case_id, id)))
    return 'inquiry';
  const isPassed = scopes.includes('handoffs') && (await isPassedOn(gateway, agency, case_id, id));
  return isPassed ? 'handoff' : undefined;
}

async function isAskedAbout(
  gateway: Gateway,
  room: CaseRoom,
  agency: Id,
  caseId: string,
  id: string,
): Promise<boolean> {
  const rows = await gateway.database
    .selectFrom('inquiry')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('agency', '=', agency)
    .where('sent_at', 'is not', null)
    .execute();
  for (const row of rows) {
    const [shown] = await showInquiry(gateway, room, row);
    if (shown === undefined) continue;
    if (names(shown.data, id) || shown.replies.some(({ file }) => file === id)) return true;
  }
  return false;
}

async function isPassedOn(gateway: Gateway, agency: Id, caseId: string, id: string): Promise<boolean> {
  const rows = await gateway.database
    .selectFrom('handoff')
    .innerJoin('case_answers', 'case_answers.case_id', 'handoff.case_id')
    .select(['handoff.id', 'case_answers.answers'])
    .where('handoff.case_id', '=', caseId)
    .where('handoff.agency', '=', agency)
    .where('handoff.state', '=', 'accepted')
    .execute();
  for (const row of rows) {
    const found = await findHandoff(gateway, row.id);
    if (found !== undefined && names(select(row.answers, found.plan.passes), id)) return true;
  }
  return false;
}

/** Whether an upload's id stands anywhere in a value. */
function names(value: Json, id: string): boolean {
  if (typeof value !== 'object' || value === null) return value === id;
  return Object.values(value).some((inner) => names(inner, id));
}
