import type { DataUsePurpose, Id, Pointer, ServiceRef, Text } from '@panjare/contract';
import type { JsonColumn } from '../database/tables.ts';

/** One reading of a person's data: never a value of it. It is kept for `subject` or for `person`, one of the two. */
export interface DataUseTable {
  /** UUIDv7 of `at`: the order of the list. */
  id: string;
  /** At the issuer: whose data it was, and who sees all of the row. */
  subject: string | null;
  /** Keyed hash of a national id: about whom something was read in a case of somebody else. */
  person: string | null;
  at: Date;
  agency: Id;
  purpose: DataUsePurpose;
  source: Id;
  facts: JsonColumn<string[]>;
  /** What the facts are called, in the same order. */
  titles: JsonColumn<Text[] | null> | null;
  service: ServiceRef | null;
  /** Null until the form that it was read for is submitted. */
  case_id: string | null;
  ground: JsonColumn<Text>;
  correct_at: string | null;
}

/** A person whom a case names and whose case it is not, and where. */
export interface CasePersonTable {
  case_id: string;
  /** Keyed hash of the national id. */
  person: string;
  pointer: Pointer;
}

/** Tables of the data-uses room. */
export interface DataUsesTables {
  data_use: DataUseTable;
  case_person: CasePersonTable;
}
