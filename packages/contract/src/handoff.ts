import type { CaseId, Id, Instant, JsonObject, Pointer, ServiceRef, Text } from './basics.ts';

/**
 * Another site takes the case over. `offered → redeemed → accepted | declined | expired`, then `returned`.
 * A hand-off is context, never authentication.
 */
export interface Handoff {
  id: string;
  case: CaseId;
  agency: Id;
  state: 'offered' | 'redeemed' | 'accepted' | 'declined' | 'expired' | 'returned';
  title: Text;
  why: Text;
  passes: Pointer[];
  clock: 'runs' | 'pauses';
  offeredAt: Instant;
  expiresAt: Instant;
}

/** Asks for a hand-off of a case. */
export interface HandoffRequest {
  case: CaseId;
  /** A `HandoffPlan` of the service. */
  plan: Id;
  /** Where the citizen comes back to; registered for the embedding page. @maxLength 2000 */
  returnTo: string;
}

/** The page of the gateway on which the citizen previews and consents. */
export interface HandoffOffered {
  handoff: Handoff;
  previewUrl: string;
}

/** Redeems a ticket, once. */
export interface TicketRedemption {
  /** @pattern ^[A-Za-z0-9_-]{22,128}$ */
  ticket: string;
}

/** Redeemed: an id, and nothing else yet. */
export interface TicketRedeemed {
  id: string;
}

/** The agency's own sign-in is done. */
export interface HandoffAcceptance {
  id: string;
  /** The value of the configured claim (`national_id`) of whoever signed in there. @maxLength 64 */
  subject: string;
}

/** Released after the subjects matched. */
export interface HandoffAccepted {
  handoff: Handoff;
  service: ServiceRef;
  trackingCode: string;
  data: JsonObject;
}

/** The case comes back. */
export interface HandoffReturn {
  id: string;
  result: 'done' | 'declined';
  note?: Text;
}

/** Where the citizen is sent, on the back of a return. */
export interface HandoffReturned {
  handoff: Handoff;
  returnTo: string;
}
