import type {
  AppealRequest,
  Case,
  CaseEvents,
  CaseList,
  ClosingRequest,
  Reply,
  Submission,
  SubmissionAccepted,
  TrackRequest,
} from '../case.ts';
import type { Handoff, HandoffOffered, HandoffRequest } from '../handoff.ts';
import type { Notice, NoticeList } from '../notice.ts';
import type { ReceiptWithProof } from '../receipt.ts';
import type { ChangeHeaders, IdParams } from './parameters.ts';

/** A submission is sent once, however often it is tried. */
export interface SubmitHeaders extends ChangeHeaders {
  /** @pattern ^[A-Za-z0-9_-]{16,128}$ */
  'idempotency-key': string;
}

/** From which position on. */
export interface EventsQuery {
  /** @pattern ^\d{1,9}$ */
  after?: string;
}

/** A case from its submission to its end, and what is told of it. */
export interface CasesOperations {
  'cases.submit': {
    method: 'POST';
    path: '/cases';
    signIn: 'citizen';
    headers: SubmitHeaders;
    body: Submission;
    replies: { 201: SubmissionAccepted };
  };
  'cases.list': { method: 'GET'; path: '/cases'; signIn: 'citizen'; replies: { 200: CaseList } };
  'cases.read': {
    method: 'GET';
    path: '/cases/{id}';
    signIn: 'citizen';
    params: IdParams;
    replies: { 200: Case };
  };
  'cases.events': {
    method: 'GET';
    path: '/cases/{id}/events';
    signIn: 'citizen';
    params: IdParams;
    query: EventsQuery;
    replies: { 200: CaseEvents };
  };
  'cases.reply': {
    method: 'POST';
    path: '/cases/{id}/replies';
    signIn: 'citizen';
    params: IdParams;
    headers: ChangeHeaders;
    body: Reply;
    replies: { 200: Case };
  };
  'cases.withdraw': {
    method: 'POST';
    path: '/cases/{id}/withdrawal';
    signIn: 'citizen';
    params: IdParams;
    headers: ChangeHeaders;
    replies: { 200: Case };
  };
  'cases.appeal': {
    method: 'POST';
    path: '/cases/{id}/appeal';
    signIn: 'citizen';
    params: IdParams;
    headers: ChangeHeaders;
    body: AppealRequest;
    replies: { 200: Case };
  };
  'cases.close': {
    method: 'POST';
    path: '/cases/{id}/closing';
    signIn: 'citizen';
    params: IdParams;
    headers: ChangeHeaders;
    body: ClosingRequest;
    replies: { 200: Case };
  };
  'receipts.read': {
    method: 'GET';
    path: '/cases/{id}/receipt';
    signIn: 'citizen';
    params: IdParams;
    replies: { 200: ReceiptWithProof };
  };
  'track.read': {
    method: 'POST';
    path: '/track';
    signIn: 'none';
    headers: ChangeHeaders;
    body: TrackRequest;
    replies: { 200: Case };
  };
  'handoffs.offer': {
    method: 'POST';
    path: '/handoffs';
    signIn: 'citizen';
    headers: ChangeHeaders;
    body: HandoffRequest;
    replies: { 201: HandoffOffered };
  };
  'handoffs.read': {
    method: 'GET';
    path: '/handoffs/{id}';
    signIn: 'citizen';
    params: IdParams;
    replies: { 200: Handoff };
  };
  'notices.list': { method: 'GET'; path: '/notices'; signIn: 'citizen'; replies: { 200: NoticeList } };
  'notices.read': {
    method: 'GET';
    path: '/notices/{id}';
    signIn: 'citizen';
    params: IdParams;
    replies: { 200: Notice };
  };
}
