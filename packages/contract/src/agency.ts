import type { CaseId, Id, Instant, JsonObject, ServiceRef, Text } from './basics.ts';
import type { AskItem, InquiryState, ReplyItem } from './case.ts';

/** What is asked of an agency: the least data, and the deadline. */
export interface AgencyInquiry {
  /** Of the inquiry in its case; opaque. */
  id: string;
  inquiry: Id;
  case: CaseId;
  service: ServiceRef;
  version: number;
  state: InquiryState;
  /** The answers this agency may see. */
  data: JsonObject;
  /** What the citizen replied to an earlier ask. */
  replies: ReplyItem[];
  /** Why the citizen appealed an earlier refusal. */
  appeal?: string;
  sentAt: Instant;
  dueAt: Instant;
}

/** The agency's inquiries. */
export interface AgencyInquiryList {
  inquiries: AgencyInquiry[];
}

/** An agency's answer. */
export type AgencyAnswer = AgencyApproved | AgencyConditional | AgencyNeedsMore | AgencyRefused;

/** Approved. */
export interface AgencyApproved {
  outcome: 'approved';
  note?: Text;
}

/** Approved on a condition. */
export interface AgencyConditional {
  outcome: 'conditional';
  reason: Text;
}

/** The citizen must add something first; the clock pauses. */
export interface AgencyNeedsMore {
  outcome: 'needs-more';
  message: Text;
  /** @minItems 1 */
  ask: AskItem[];
}

/** Refused, with the reason and the way to appeal. */
export interface AgencyRefused {
  outcome: 'refused';
  reason: Text;
  basis?: Text;
  /** How to appeal, and in how many days. */
  appeal?: AgencyAppeal;
}

/** How an agency's refusal may be appealed. */
export interface AgencyAppeal {
  days: number;
  how: Text;
}

/** OAuth 2.0 client credentials with `private_key_jwt` (RFC 7523). */
export interface AgencyTokenRequest {
  grant_type: 'client_credentials';
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  client_assertion: string;
  scope?: string;
  /** RFC 8707. */
  resource?: string;
}

/** An agency's access token. */
export interface AgencyToken {
  access_token: string;
  token_type: 'Bearer';
  /** Seconds. */
  expires_in: number;
  scope: string;
}

/** An agency that takes part. */
export interface Agency {
  id: Id;
  title: Text;
}
