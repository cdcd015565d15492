import type { CaseState, InquiryPlan, Instant, ServiceDefinition } from '@panjare/contract';
import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { uuidv7 } from '../database/uuid.ts';
import { apply, fold } from './case.ts';
import type { CaseFile, InquiryFile } from './case.ts';
import type { CaseFileTable } from './cases.tables.ts';
import type { Circumstances } from './command.ts';
import { watch } from './deadlines.ts';
import { fromRow, toRow } from './event-rows.ts';
import { calendarsOf, plansOf } from './plans.ts';
import type { RecordedEvent } from './recorded-event.ts';
import { readClock } from './case-clock.ts';
import type { Words } from './words.ts';

/** Nothing more happens, unless the citizen has it reopened. */
const over: ReadonlySet<CaseState> = new Set(['closed', 'withdrawn']);

/** A case as its rows hold it. */
export interface LoadedCase {
  readonly row: Selectable<CaseFileTable>;
  readonly definition: ServiceDefinition;
  readonly plans: readonly InquiryPlan[];
  readonly file: CaseFile;
}

/** Loads a case, for a change with its row locked. `undefined` where there is none. */
export async function loadCase(
  gateway: Gateway,
  database: Kysely<Tables>,
  id: string,
  lock: 'locked' | 'unlocked',
): Promise<LoadedCase | undefined> {
  const query = database.selectFrom('case_file').selectAll().where('id', '=', id);
  const row = await (lock === 'locked' ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return undefined;
  const events = await database
    .selectFrom('case_event')
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('position')
    .execute();
  return loaded(gateway, row, events.map(fromRow));
}

/** The case of a row and its events. Throws where the definition it was submitted under is gone. */
export function loaded(
  gateway: Gateway,
  row: Selectable<CaseFileTable>,
  events: readonly RecordedEvent[],
): LoadedCase {
  const definition = gateway.services.version(row.service, row.version);
  if (definition === undefined)
    throw new Error(`${row.service} version ${row.version} is not published here.`);
  return { row, definition, plans: plansOf(definition), file: fold(events) };
}

/** What decisions need beside the case, now. */
export function circumstancesOf(
  gateway: Gateway,
  definition: ServiceDefinition,
  actor: Circumstances['actor'],
): Circumstances {
  const now = gateway.caseClock.now().toISOString();
  return { now, actor, plans: plansOf(definition), calendars: calendarsOf(gateway) };
}

/** The columns of a case's row that follow from its file. `erasing`: when its answers were to be erased until now. */
export function followed(
  file: CaseFile,
  { sheet, retention }: ServiceDefinition,
  circumstances: Circumstances,
  erasing: Date | null = null,
) {
  const { next, owner } = watch(file, sheet.agency, circumstances);
  return {
    erase_at: over.has(file.state) ? (erasing ?? daysAfter(circumstances.now, retention.answersDays)) : null,
    state: file.state,
    position: file.position,
    next_deadline: next === undefined ? null : new Date(next),
    owner: owner === undefined ? null : owner.kind === 'citizen' ? 'citizen' : owner.id,
  };
}

/** Whether what was asked for and written in a case is gone. */
export function isErased({ state, erase_at }: Selectable<CaseFileTable>): boolean {
  return over.has(state) && erase_at === null;
}

function daysAfter(now: Instant, days: number): Date {
  return new Date(Date.parse(now) + days * 86_400_000);
}

/** Writes events and what follows from them: the case's row, its inquiries, and the words they point to. */
export async function writeEvents(
  transaction: Transaction<Tables>,
  { row, definition, file: before }: LoadedCase,
  events: readonly RecordedEvent[],
  words: readonly { id: string; content: Words }[],
  circumstances: Circumstances,
): Promise<CaseFile> {
  const after = events.reduce(apply, before);
  await transaction
    .insertInto('case_event')
    .values(events.map((event) => toRow(row.id, event)))
    .execute();
  await insertWords(transaction, row.id, words);
  const decided = row.decided_days === null && after.outcome !== undefined;
  const days = decided
    ? { decided_days: readClock(after.clock, circumstances.now, circumstances.calendars).spentDays }
    : {};
  await transaction
    .updateTable('case_file')
    .set({ ...followed(after, definition, circumstances, row.erase_at), ...days })
    .where('id', '=', row.id)
    .execute();
  await updateInquiries(
    transaction,
    row.id,
    after.inquiries.filter((inquiry) => !before.inquiries.includes(inquiry)),
  );
  return after;
}

/** All in one statement: a request may go to seventeen agencies at once. */
async function updateInquiries(
  transaction: Transaction<Tables>,
  caseId: string,
  changed: readonly InquiryFile[],
): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.map((inquiry) => {
    const { state, sent_at, due_at } = inquiryColumns(inquiry);
    return sql`(${inquiry.id}, ${state}, ${sent_at}::timestamptz, ${due_at}::timestamptz)`;
  });
  await sql`update inquiry set state = changed.state, sent_at = changed.sent_at, due_at = changed.due_at
    from (values ${sql.join(rows)}) as changed (inquiry, state, sent_at, due_at)
    where case_id = ${caseId} and inquiry.inquiry = changed.inquiry`.execute(transaction);
}

/** The columns of an inquiry's row that follow from its file. */
export function inquiryColumns({ state, sentAt, clock }: InquiryFile) {
  return {
    state,
    sent_at: sentAt === undefined ? null : new Date(sentAt),
    due_at: clock === undefined ? null : new Date(clock.dueAt),
  };
}

async function insertWords(
  transaction: Transaction<Tables>,
  caseId: string,
  words: readonly { id: string; content: Words }[],
): Promise<void> {
  if (words.length === 0) return;
  const rows = words.map(({ id, content }) => ({ id, case_id: caseId, content: JSON.stringify(content) }));
  await transaction.insertInto('case_words').values(rows).execute();
}

/** Words under a new id, to be written with the event that points to them. */
export function newWords(gateway: Gateway, content: Words): { id: string; content: Words } {
  return { id: uuidv7(gateway.clock.now()), content };
}

/** Words by their ids; those that were erased are missing. */
export async function wordsOf(database: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Words>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('case_words')
    .select(['id', 'content'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, content }) => [id, content]));
}
