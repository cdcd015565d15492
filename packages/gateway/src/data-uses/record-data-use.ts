import type { DataUsePurpose, Id, ServiceRef, Text } from '@panjare/contract';
import type { Kysely } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { uuidv7 } from '../database/uuid.ts';

/** One reading of a person's data, for that person's list. */
export interface DataUseRecord {
  /** Whose data, at the issuer. */
  subject: string;
  purpose: DataUsePurpose;
  /** Who read. The operator of this gateway where left out. */
  agency?: Id;
  /** The register, the document type, or `answers`. */
  source: Id;
  /** Names of the facts, never their values. */
  facts: string[];
  /** What they are called, in the same order. Where left out, a register's are those of its configuration. */
  titles?: Text[];
  caseId?: string;
  /** Which form it was read for: the row gains that form's case when it is submitted. */
  service?: ServiceRef;
  /** What for, and on what legal ground. */
  ground: Text;
  /** Other people whom the same reading was about (`case_person`): each is told that, and no more. */
  others?: readonly string[];
}

const withheld: Text = {
  fa: 'به دلیل حریم شخص دیگری نشان داده نمی‌شود.',
  en: 'Not shown, to protect somebody else’s privacy.',
};

/**
 * The one way a reading is recorded. It is called where data is read, before it is given to anybody: what is read and
 * not recorded does not happen. Hand in the transaction where there is one.
 */
export async function recordDataUse(
  gateway: Gateway,
  record: DataUseRecord,
  database: Kysely<Tables> = gateway.database,
): Promise<void> {
  const at = gateway.clock.now();
  const { registers, operator } = gateway.config;
  const register = Object.hasOwn(registers, record.source) ? registers[record.source] : undefined;
  const titles = record.titles ?? record.facts.map((fact) => titleOf(register?.facts, fact));
  const read = {
    at,
    agency: record.agency ?? operator,
    purpose: record.purpose,
    source: record.source,
  };
  const own = {
    ...read,
    id: uuidv7(at),
    subject: record.subject,
    person: null,
    facts: JSON.stringify(record.facts),
    titles: JSON.stringify(titles),
    service: record.service ?? null,
    case_id: record.caseId ?? null,
    ground: JSON.stringify(record.ground),
    correct_at: register?.correctAt ?? null,
  };
  // Of somebody else's case there is nothing in the row that could ever be shown.
  const others = (record.others ?? []).map((person) => ({
    ...read,
    id: uuidv7(at),
    subject: null,
    person,
    facts: '[]',
    titles: null,
    service: null,
    case_id: null,
    ground: JSON.stringify(withheld),
    correct_at: null,
  }));
  await database
    .insertInto('data_use')
    .values([own, ...others])
    .execute();
}

/** A fact that configuration has no words for is told by its name. */
function titleOf(facts: { readonly [fact: string]: Text } | undefined, fact: string): Text {
  return (facts !== undefined && Object.hasOwn(facts, fact) ? facts[fact] : undefined) ?? { fa: fact };
}
