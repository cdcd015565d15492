import type {
  CaseEventType,
  CaseState,
  Id,
  InquiryAnswer,
  InquiryState,
  JsonObject,
  Party,
} from '@panjare/contract';
import type { JsonColumn } from '../database/tables.ts';
import type { Words } from './words.ts';

/** One case: what lists, sweeps and locks need of it. Its events are the truth, this row follows them. */
export interface CaseFileTable {
  id: string;
  tracking_code: string;
  service: string;
  version: number;
  /** The applicant, who owns the case. */
  subject: string;
  state: CaseState;
  /** By the case clock. */
  started_at: Date;
  /** Of the last event. */
  position: number;
  /** By the case clock: when something happens by itself. Null where an owner is waited for, and after the end. */
  next_deadline: Date | null;
  /** Who must act: `citizen` or an agency's id. */
  owner: string | null;
  /** By the wall clock: when a sweep takes up work whose job was lost. Null once it is done. */
  work_at: Date | null;
  /** By the case clock: when what was asked and written is erased. Null while the case goes on, and once it is done. */
  erase_at: Date | null;
  committed_days: number;
  /** Days the first decision took. */
  decided_days: number | null;
}

/** One person's part in a case. */
export interface PartyTable {
  case_id: string;
  place: number;
  role: Party['role'];
  subject: string;
  name: string;
  phone_number: string | null;
  /** Subject of whom they act for, and by which mandate. */
  on_behalf_of: string | null;
  mandate: string | null;
}

/** Append-only; no personal data. */
export interface CaseEventTable {
  case_id: string;
  position: number;
  type: CaseEventType;
  at: Date;
  actor_kind: 'citizen' | 'operator' | 'agency' | 'system';
  actor_id: string | null;
  inquiry: Id | null;
  agency: Id | null;
  answer: InquiryAnswer | null;
  /** What the fold needs beside. */
  detail: JsonColumn<JsonObject>;
}

/** What was asked for, erasable apart from the events. */
export interface CaseAnswersTable {
  case_id: string;
  answers: JsonColumn<JsonObject>;
  consents: JsonColumn<string[]>;
}

/** What people wrote, erasable apart from the events. */
export interface CaseWordsTable {
  id: string;
  case_id: string;
  content: JsonColumn<Words>;
}

/** One agency's part, under the opaque id that the agency knows. */
export interface InquiryTable {
  id: string;
  case_id: string;
  inquiry: Id;
  agency: Id;
  state: InquiryState;
  sent_at: Date | null;
  due_at: Date | null;
  /** `sent_at` of the round the agency was told of. */
  notified_for: Date | null;
  /** What its agency has read of it, as recorded: the round and the citizen's replies until then. */
  read_of: string | null;
}

/** A submission's key, kept a while, with the very answer it got. */
export interface IdempotencyKeyTable {
  subject: string;
  key: string;
  /** base64url SHA-256 of the raw body. */
  digest: string;
  case_id: string;
  reply: string;
  expires_at: Date;
}

/** A case's receipt. */
export interface CaseReceiptTable {
  case_id: string;
  jws: string;
}

/** A key the gateway signs with. Retired ones stay, so that old receipts can be checked. */
export interface SigningKeyTable {
  kid: string;
  private_jwk: JsonColumn<JsonObject> | null;
  public_jwk: JsonColumn<JsonObject>;
  created_at: Date;
  retired_at: Date | null;
}

/** Wrong guesses at a tracking code, counted in a window. */
export interface TrackAttemptTable {
  /** Hashed address, or hashed code. */
  source: string;
  count: number;
  expires_at: Date;
}

/** Tables of the cases room. */
export interface CasesTables {
  case_file: CaseFileTable;
  party: PartyTable;
  case_event: CaseEventTable;
  case_answers: CaseAnswersTable;
  case_words: CaseWordsTable;
  inquiry: InquiryTable;
  idempotency_key: IdempotencyKeyTable;
  case_receipt: CaseReceiptTable;
  signing_key: SigningKeyTable;
  track_attempt: TrackAttemptTable;
}
