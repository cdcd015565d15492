import type { Handoff, Id, ProblemCode } from '@panjare/contract';

/** One hand-off. What it passes on, and why, stands in the definition the case was submitted under. */
export interface HandoffTable {
  id: string;
  case_id: string;
  plan: Id;
  agency: Id;
  /** At the issuer of this gateway: whose case it is. */
  subject: string;
  /** What the other agency's sign-in is compared with. Null once the hand-off is over. */
  national_id: string | null;
  state: Handoff['state'];
  return_to: string;
  offered_at: Date;
  /** By the wall clock: what is not accepted by then never is. */
  expires_at: Date;
}

/** A ticket, by its hash. It counts once, shortly, for one agency. */
export interface HandoffTicketTable {
  ticket: string;
  handoff_id: string;
  expires_at: Date;
  spent_at: Date | null;
}

/** An attempt that was refused. */
export interface HandoffRefusalTable {
  id: string;
  handoff_id: string;
  at: Date;
  /** Who tried. */
  agency: Id;
  code: ProblemCode;
}

/** Tables of the hand-offs room. */
export interface HandoffsTables {
  handoff: HandoffTable;
  handoff_ticket: HandoffTicketTable;
  handoff_refusal: HandoffRefusalTable;
}
