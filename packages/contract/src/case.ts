import type { CaseId, Id, Instant, JsonObject, Pointer, ServiceRef, Text } from './basics.ts';
import type { UnreachableOperator } from './service.ts';
import type { Receipt } from './receipt.ts';
import type { Shown } from './shown.ts';

/** Who did it. */
export interface Actor {
  kind: 'citizen' | 'operator' | 'agency' | 'system';
  /** The agency's id where `kind` is `agency`. */
  id?: Id;
}

/** One person's part in a case. */
export interface Party {
  role: 'applicant' | 'co-applicant' | 'representative' | 'operator';
  /** The subject at the issuer. */
  subject: string;
  name: string;
  onBehalfOf?: string;
  mandate?: string;
  signedAt?: Instant;
}

/**
 * Received, worked on by agencies, waiting for the citizen, decided, closed.
 * `received → in-progress ⇄ needs-you → decided → closed`; `decided → appealed → decided`;
 * `closed → in-progress` (reopened); `received | in-progress | needs-you → withdrawn`.
 */
export type CaseState =
  'received' | 'in-progress' | 'needs-you' | 'decided' | 'appealed' | 'closed' | 'withdrawn';

/** Days are whole and counted as the commitment counts them (working or calendar). Overdue is derived, not stored. */
export interface Clock {
  startedAt: Instant;
  dueAt: Instant;
  /** Present while the clock stands still. */
  pausedSince?: Instant;
  pausedDays: number;
  committedDays: number;
  spentDays: number;
}

/** Where one agency's part stands. */
export type InquiryState = 'planned' | 'open' | 'asked' | 'answered' | 'cancelled';

/** What an agency said. */
export type InquiryAnswer = 'approved' | 'conditional' | 'refused';

/** One agency's part of a case. */
export interface Inquiry {
  id: Id;
  agency: Id;
  title: Text;
  state: InquiryState;
  answer?: InquiryAnswer;
  /** Given with a conditional or refused answer. */
  reason?: Text;
  answeredAt?: Instant;
  clock?: Clock;
  /** Who was told of its lateness, the last. */
  escalatedTo?: Text;
  /** When this agency was last heard of. */
  freshness?: Instant;
  after: Id[];
}

/** What an agency asks of the citizen (نقص مدارک). */
export interface Ask {
  /** The inquiry that asks. */
  inquiry: Id;
  agency: Id;
  message: Text;
  /** What is to be answered. */
  items: AskItem[];
  askedAt: Instant;
}

/** One thing asked for. */
export interface AskItem {
  id: Id;
  label: Text;
  kind: 'text' | 'file';
}

/** How a decided case may be appealed. */
export interface Appeal {
  until: Instant;
  how: Text;
}

/** How a case ended. */
export interface Outcome {
  kind: 'granted' | 'refused' | 'partly-granted' | 'not-ours' | 'duplicate' | 'abandoned';
  reason: Text;
  /** The law or rule it rests on. */
  basis?: Text;
  appeal?: Appeal;
  decidedAt: Instant;
}

/** One case, as the citizen who owns it sees it. */
export interface Case {
  id: CaseId;
  service: ServiceRef;
  version: number;
  title: Text;
  /** Opaque; for reading aloud and for tracking, never part of an address. */
  trackingCode: string;
  state: CaseState;
  parties: Party[];
  /** Who holds the case now: an agency's id. */
  holder: Id;
  clock: Clock;
  inquiries: Inquiry[];
  ask?: Ask;
  outcome?: Outcome;
  handoff?: CaseHandoff;
  /** Present while more than one operator works on it; the operator that holds it. */
  operator?: Id;
  /** Position of the last event. */
  position: number;
  /** The instant this picture is of, by the gateway's case clock. */
  asOf: Instant;
}

/** The hand-off a case is in, or was in last. */
export interface CaseHandoff {
  id: string;
  agency: Id;
  state: 'offered' | 'redeemed' | 'accepted' | 'declined' | 'expired' | 'returned';
  title: Text;
  why: Text;
  passed: Pointer[];
  clock: 'runs' | 'pauses';
  /** What the agency said when it gave the case back. */
  note?: Text;
}

/** A case in a list. */
export interface CaseSummary {
  id: CaseId;
  service: ServiceRef;
  title: Text;
  trackingCode: string;
  state: CaseState;
  startedAt: Instant;
  position: number;
  /** The operator that holds it, where that is not the gateway asked. */
  operator?: Id;
}

/** The citizen's cases, of every operator that answered. */
export interface CaseList {
  cases: CaseSummary[];
  unreachable: UnreachableOperator[];
}

/** What can happen to a case. */
export type CaseEventType =
  | 'case.received'
  | 'case.decided'
  | 'case.appealed'
  | 'case.withdrawn'
  | 'case.closed'
  | 'case.reopened'
  | 'case.escalated'
  | 'inquiry.sent'
  | 'inquiry.seen'
  | 'inquiry.asked'
  | 'inquiry.answered'
  | 'inquiry.cancelled'
  | 'citizen.replied'
  | 'clock.paused'
  | 'clock.resumed'
  | 'clock.passed'
  | 'handoff.offered'
  | 'handoff.redeemed'
  | 'handoff.accepted'
  | 'handoff.declined'
  | 'handoff.expired'
  | 'handoff.returned'
  | 'document.presented'
  | 'register.read'
  | 'party.signed'
  | 'notice.sent'
  | 'notice.read';

/** One thing that happened, append-only. It holds no personal data. */
export interface CaseEvent {
  /** 1, 2, 3 … in this case. */
  position: number;
  type: CaseEventType;
  at: Instant;
  actor: Actor;
  /** The inquiry it concerns. */
  inquiry?: Id;
  agency?: Id;
  answer?: InquiryAnswer;
}

/** A case's events from a position on. */
export interface CaseEvents {
  events: CaseEvent[];
}

/** What a submission carries. */
export interface Submission {
  service: ServiceRef;
  version: number;
  answers: JsonObject;
  shown: Shown;
  /** The consents ticked, by id. */
  consents: Id[];
  /** The draft it came from; deleted with the submission. */
  draft?: string;
  /** Documents presented for it, by the id of their presentations. @maxItems 20 */
  presentations?: string[];
  /** Acting for another: the mandate held. @maxLength 64 */
  mandate?: string;
}

/** A submission that went through. */
export interface SubmissionAccepted {
  case: Case;
  receipt: Receipt;
}

/** The citizen's answer to an `Ask`. */
export interface Reply {
  inquiry: Id;
  items: ReplyItem[];
}

/** One thing answered. */
export interface ReplyItem {
  id: Id;
  /** @maxLength 4000 */
  text?: string;
  /** The id of a finished upload of this citizen's, made for this very item. @maxLength 64 */
  file?: string;
}

/** Why the citizen appeals. */
export interface AppealRequest {
  /**
   * @minLength 1
   * @maxLength 4000
   */
  reason: string;
}

/** The citizen's word on a decided case: done, or not yet. */
export interface ClosingRequest {
  verdict: 'done' | 'reopen';
  /** Said with `reopen`. @maxLength 4000 */
  reason?: string;
}

/** Following a case without signing in. */
export interface TrackRequest {
  /** @maxLength 64 */
  trackingCode: string;
  /** The applicant's mobile or passport number as given in the case. @maxLength 64 */
  secondFactor: string;
}
