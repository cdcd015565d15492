import type {
  AgencyAnswer,
  AgencyInquiry,
  AgencyInquiryList,
  AgencyToken,
  AgencyTokenRequest,
} from '../agency.ts';
import type {
  HandoffAcceptance,
  HandoffAccepted,
  HandoffReturn,
  HandoffReturned,
  TicketRedeemed,
  TicketRedemption,
} from '../handoff.ts';
import type { IdParams } from './parameters.ts';

/** Which inquiries. */
export interface AgencyInquiriesQuery {
  state?: 'open' | 'asked' | 'answered';
}

/** What agencies call. */
export interface AgencyOperations {
  'agency.token': {
    method: 'POST';
    path: '/agency/token';
    signIn: 'none';
    body: AgencyTokenRequest;
    replies: { 200: AgencyToken };
  };
  'agency.inquiries': {
    method: 'GET';
    path: '/agency/inquiries';
    signIn: 'agency';
    query: AgencyInquiriesQuery;
    replies: { 200: AgencyInquiryList };
  };
  'agency.answer': {
    method: 'POST';
    path: '/agency/inquiries/{id}/answer';
    signIn: 'agency';
    params: IdParams;
    body: AgencyAnswer;
    replies: { 200: AgencyInquiry };
  };
  /** The bytes of a file that the agency may see, as what they are and to be saved, never shown. */
  'agency.upload': {
    method: 'GET';
    path: '/agency/uploads/{id}';
    signIn: 'agency';
    params: IdParams;
    replies: { 200: null };
  };
  'agency.handoffs.redeem': {
    method: 'POST';
    path: '/agency/handoffs/redeem';
    signIn: 'agency';
    body: TicketRedemption;
    replies: { 200: TicketRedeemed };
  };
  'agency.handoffs.accept': {
    method: 'POST';
    path: '/agency/handoffs/accept';
    signIn: 'agency';
    body: HandoffAcceptance;
    replies: { 200: HandoffAccepted };
  };
  'agency.handoffs.return': {
    method: 'POST';
    path: '/agency/handoffs/return';
    signIn: 'agency';
    body: HandoffReturn;
    replies: { 200: HandoffReturned };
  };
}
