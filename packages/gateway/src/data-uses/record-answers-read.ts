import type { DataUsePurpose, Id, Pointer, Text } from '@panjare/contract';
import type { Kysely } from 'kysely';
import type { LoadedCase } from '../cases/case-rows.ts';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { answerTitles } from './answer-titles.ts';
import { recordDataUse } from './record-data-use.ts';

/** An agency reads answers of a case. */
export interface AnswersReading {
  agency: Id;
  purpose: Extract<DataUsePurpose, 'inquiry' | 'handoff'>;
  /** Which answers. */
  pointers: readonly Pointer[];
  /** What else it reads of the citizen, by name. */
  more?: readonly { fact: string; title: Text }[];
  ground: Text;
}

/** Records that answers of a case were read: for the applicant all of it, and for others whom they name that they were. */
export async function recordAnswersRead(
  gateway: Gateway,
  database: Kysely<Tables>,
  { row, definition }: Pick<LoadedCase, 'row' | 'definition'>,
  { agency, purpose, pointers, more = [], ground }: AnswersReading,
): Promise<void> {
  const people = await database
    .selectFrom('case_person')
    .select(['person', 'pointer'])
    .where('case_id', '=', row.id)
    .execute();
  const named = people.filter(({ pointer }) => pointers.some((read) => concerns(read, pointer)));
  const record = {
    subject: row.subject,
    purpose,
    agency,
    source: 'answers',
    facts: [...pointers, ...more.map(({ fact }) => fact)],
    titles: [...answerTitles(definition, pointers), ...more.map(({ title }) => title)],
    caseId: row.id,
    service: definition.ref,
    ground,
    others: [...new Set(named.map(({ person }) => person))],
  };
  await recordDataUse(gateway, record, database);
}

/** What is read is the person's number itself, holds it, or stands beside it in their row. */
function concerns(read: Pointer, named: Pointer): boolean {
  const row = named.slice(0, named.lastIndexOf('/'));
  return isWithin(named, read) || (row !== '' && isWithin(read, row));
}

function isWithin(pointer: Pointer, holder: Pointer): boolean {
  return pointer === holder || pointer.startsWith(`${holder}/`);
}
