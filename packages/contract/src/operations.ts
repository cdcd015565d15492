import type {
  AgencyAnswer,
  AgencyInquiry,
  AgencyInquiryList,
  AgencyToken,
  AgencyTokenRequest,
} from './agency.ts';
import type { ServiceRef } from './basics.ts';
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
} from './case.ts';
import type { CounterApproval, CounterCode, CounterRequest } from './counter.ts';
import type { DataUseList, DataUsesQuery } from './data-use.ts';
import type { GatewayMetadata } from './directory.ts';
import type { DeviceKeys, Draft, DraftList, DraftPatch, DraftRequest, Prefill } from './draft.ts';
import type {
  Handoff,
  HandoffAcceptance,
  HandoffAccepted,
  HandoffOffered,
  HandoffRequest,
  HandoffReturn,
  HandoffReturned,
  TicketRedeemed,
  TicketRedemption,
} from './handoff.ts';
import type { Mandate, MandateList, MandateRequest } from './mandate.ts';
import type { Notice, NoticeList } from './notice.ts';
import type { AddressFound, AddressRequest } from './place.ts';
import type {
  Presentation,
  PresentationCode,
  PresentationRequest,
  PresentationReturn,
  PresentationWaiting,
} from './presentation.ts';
import type { ReceiptWithProof } from './receipt.ts';
import type { ServiceDefinition, ServiceList } from './service.ts';
import type {
  RedeemGranted,
  Session,
  SessionEndQuery,
  SessionQuery,
  SessionRedeemed,
  SessionRedeemRequest,
  SessionStarted,
  SessionStartRequest,
} from './session.ts';
import type { Timeliness } from './timeliness.ts';
import type { Upload } from './upload.ts';

/** Parameters of a service's address. */
export interface ServiceParams {
  ecosystem: string;
  service: string;
}

/** Parameters of a version's address. */
export interface ServiceVersionParams extends ServiceParams {
  version: string;
}

/** Parameters of anything named by an id. */
export interface IdParams {
  /** @maxLength 64 */
  id: string;
}

/** Any change carries this header, so that no other site's form can send it. */
export interface ChangeHeaders {
  'panjare-client': string;
}

/** A submission is sent once, however often it is tried. */
export interface SubmitHeaders extends ChangeHeaders {
  /** @pattern ^[A-Za-z0-9_-]{16,128}$ */
  'idempotency-key': string;
}

/** A draft is made once, however often it is tried, where the request carries a key. */
export interface DraftHeaders extends ChangeHeaders {
  /** @pattern ^[A-Za-z0-9_-]{16,128}$ */
  'idempotency-key'?: string;
}

/** tus 1.0: a client names the version it speaks. */
export interface TusHeaders {
  /** `1.0.0`; anything else is answered with 412. @maxLength 16 */
  'tus-resumable': string;
}

/** Asks to send a file (tus, Creation). With a key, room is made once, however often it is asked for. */
export interface UploadCreationHeaders extends ChangeHeaders, TusHeaders {
  /** @pattern ^[A-Za-z0-9_-]{16,128}$ */
  'idempotency-key'?: string;
  /** Bytes of the whole file. @pattern ^\d{1,12}$ */
  'upload-length': string;
  /**
   * Keys, each with a base64 value, divided by commas: `filename`, and `draft` and `at`, or `case`, `inquiry` and
   * `item`.
   * @maxLength 4000
   */
  'upload-metadata': string;
}

/** Sends the next bytes of a file (tus, Core). The body is `application/offset+octet-stream`. */
export interface UploadChunkHeaders extends ChangeHeaders, TusHeaders {
  /** Bytes already here. @pattern ^\d{1,12}$ */
  'upload-offset': string;
  /** tus, Checksum: `sha256` and the digest of this body in base64. @maxLength 100 */
  'upload-checksum'?: string;
}

/** Gives an upload up (tus, Termination). */
export interface UploadEndHeaders extends ChangeHeaders, TusHeaders {}

/** A save names the revision it builds on. */
export interface SaveHeaders extends ChangeHeaders {
  /** @pattern ^"\d{1,9}"$ */
  'if-match': string;
}

/** Finding services. */
export interface ServicesQuery {
  /** @maxLength 200 */
  search?: string;
}

/** Whose facts for which service. */
export interface PrefillQuery {
  service: ServiceRef;
  /** Acting for another: the mandate held; the facts are then the giver's. @maxLength 64 */
  mandate?: string;
}

/** Which drafts. */
export interface DraftsQuery {
  service?: ServiceRef;
  /** Those begun by this mandate; left out, those for oneself. @maxLength 64 */
  mandate?: string;
}

/** From which position on. */
export interface EventsQuery {
  /** @pattern ^\d{1,9}$ */
  after?: string;
}

/** Which inquiries. */
export interface AgencyInquiriesQuery {
  state?: 'open' | 'asked' | 'answered';
}

/** The top-level start of a sign-in. */
export interface SessionStartQuery {
  /** @maxLength 2000 */
  return_to?: string;
  mode?: 'popup' | 'redirect';
  device?: 'personal' | 'shared' | 'counter';
  acr?: string;
  /** A handle got by POST, for third-party pages. @maxLength 128 */
  handle?: string;
}

/**
 * The HTTP surface, once. From it come the OpenAPI document, the paths the client calls and the checks the gateway
 * makes. `signIn`: `citizen` needs a session, `agency` an agency's token, `none` neither.
 * Every operation may also answer with a `Problem`.
 */
export interface Operations {
  'gateway.metadata': {
    method: 'GET';
    path: '/.well-known/panjare';
    signIn: 'none';
    replies: { 200: GatewayMetadata };
  };

  'services.list': {
    method: 'GET';
    path: '/services';
    signIn: 'none';
    query: ServicesQuery;
    replies: { 200: ServiceList };
  };
  'services.read': {
    method: 'GET';
    path: '/services/{ecosystem}/{service}';
    signIn: 'none';
    params: ServiceParams;
    replies: { 200: ServiceDefinition };
  };
  'services.version': {
    method: 'GET';
    path: '/services/{ecosystem}/{service}/versions/{version}';
    signIn: 'none';
    params: ServiceVersionParams;
    replies: { 200: ServiceDefinition };
  };

  'session.read': {
    method: 'GET';
    path: '/session';
    signIn: 'none';
    query: SessionQuery;
    replies: { 200: Session };
  };
  'session.end': {
    method: 'DELETE';
    path: '/session';
    signIn: 'none';
    query: SessionEndQuery;
    headers: ChangeHeaders;
    replies: { 200: Session };
  };
  'session.start': {
    method: 'POST';
    path: '/session/start';
    signIn: 'none';
    headers: ChangeHeaders;
    body: SessionStartRequest;
    replies: { 200: SessionStarted };
  };
  'session.redeem': {
    method: 'POST';
    path: '/session/redeem';
    signIn: 'none';
    headers: ChangeHeaders;
    body: SessionRedeemRequest;
    replies: { 200: SessionRedeemed };
  };
  'session.renew': {
    method: 'POST';
    path: '/session/renew';
    signIn: 'citizen';
    headers: ChangeHeaders;
    replies: { 200: RedeemGranted };
  };

  'prefill.read': {
    method: 'GET';
    path: '/prefill';
    signIn: 'citizen';
    query: PrefillQuery;
    replies: { 200: Prefill };
  };

  /** Answered with 404 where the post knows no such code. The code is in the body: no log of addresses may hold it. */
  'addresses.find': {
    method: 'POST';
    path: '/addresses';
    signIn: 'citizen';
    headers: ChangeHeaders;
    body: AddressRequest;
    replies: { 200: AddressFound };
  };

  'drafts.list': {
    method: 'GET';
    path: '/drafts';
    signIn: 'citizen';
    query: DraftsQuery;
    replies: { 200: DraftList };
  };
  'drafts.create': {
    method: 'POST';
    path: '/drafts';
    signIn: 'citizen';
    headers: DraftHeaders;
    body: DraftRequest;
    replies: { 201: Draft };
  };
  'drafts.read': {
    method: 'GET';
    path: '/drafts/{id}';
    signIn: 'citizen';
    params: IdParams;
    replies: { 200: Draft };
  };
  'drafts.save': {
    method: 'PATCH';
    path: '/drafts/{id}';
    signIn: 'citizen';
    params: IdParams;
    headers: SaveHeaders;
    body: DraftPatch;
    replies: { 200: Draft };
  };
  'drafts.delete': {
    method: 'DELETE';
    path: '/drafts/{id}';
    signIn: 'citizen';
    params: IdParams;
    headers: ChangeHeaders;
    replies: { 204: null };
  };

  /** For sessions on a device of one's own; `not-now` on any other. */
  'drafts.key': {
    method: 'POST';
    path: '/drafts/key';
    signIn: 'citizen';
    headers: ChangeHeaders;
    replies: { 200: DeviceKeys };
  };

  /** tus 1.0 with Creation, Checksum (sha256), Expiration and Termination; `Location` names the new upload. */
  'uploads.create': {
    method: 'POST';
    path: '/uploads';
    signIn: 'citizen';
    headers: UploadCreationHeaders;
    replies: { 201: Upload };
  };
  'uploads.offset': {
    method: 'HEAD';
    path: '/uploads/{id}';
    signIn: 'citizen';
    params: IdParams;
    headers: TusHeaders;
    replies: { 200: null };
  };
  'uploads.append': {
    method: 'PATCH';
    path: '/uploads/{id}';
    signIn: 'citizen';
    params: IdParams;
    headers: UploadChunkHeaders;
    replies: { 204: null };
  };
  'uploads.end': {
    method: 'DELETE';
    path: '/uploads/{id}';
    signIn: 'citizen';
    params: IdParams;
    headers: UploadEndHeaders;
    replies: { 204: null };
  };
  'uploads.read': {
    method: 'GET';
    path: '/uploads/{id}';
    signIn: 'citizen';
    params: IdParams;
    replies: { 200: Upload };
  };

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
  'data-uses.list': {
    method: 'GET';
    path: '/data-uses';
    signIn: 'citizen';
    query: DataUsesQuery;
    replies: { 200: DataUseList };
  };

  /** Asks a wallet for a document. */
  'presentations.start': {
    method: 'POST';
    path: '/presentations';
    signIn: 'citizen';
    headers: ChangeHeaders;
    body: PresentationRequest;
    replies: { 201: PresentationWaiting };
  };
  'presentations.read': {
    method: 'GET';
    path: '/presentations/{id}';
    signIn: 'citizen';
    params: IdParams;
    replies: { 200: Presentation };
  };
  'presentations.confirm': {
    method: 'POST';
    path: '/presentations/{id}/code';
    signIn: 'citizen';
    params: IdParams;
    headers: ChangeHeaders;
    body: PresentationCode;
    replies: { 200: Presentation };
  };
  'presentations.return': {
    method: 'POST';
    path: '/presentations/{id}/return';
    signIn: 'citizen';
    params: IdParams;
    headers: ChangeHeaders;
    body: PresentationReturn;
    replies: { 200: Presentation };
  };
  /** Gives it up, and forgets what was presented. */
  'presentations.end': {
    method: 'DELETE';
    path: '/presentations/{id}';
    signIn: 'citizen';
    params: IdParams;
    headers: ChangeHeaders;
    replies: { 204: null };
  };

  'mandates.list': { method: 'GET'; path: '/mandates'; signIn: 'citizen'; replies: { 200: MandateList } };
  'mandates.give': {
    method: 'POST';
    path: '/mandates';
    signIn: 'citizen';
    headers: ChangeHeaders;
    body: MandateRequest;
    replies: { 201: Mandate };
  };
  /** Either side may. */
  'mandates.end': {
    method: 'DELETE';
    path: '/mandates/{id}';
    signIn: 'citizen';
    params: IdParams;
    headers: ChangeHeaders;
    replies: { 200: Mandate };
  };

  /** For an operator signed in at a counter. */
  'counter.ask': {
    method: 'POST';
    path: '/counter/approvals';
    signIn: 'none';
    headers: ChangeHeaders;
    body: CounterRequest;
    replies: { 201: CounterApproval };
  };
  'counter.read': {
    method: 'GET';
    path: '/counter/approvals/{id}';
    signIn: 'none';
    params: IdParams;
    replies: { 200: CounterApproval };
  };
  'counter.confirm': {
    method: 'POST';
    path: '/counter/approvals/{id}/code';
    signIn: 'none';
    params: IdParams;
    headers: ChangeHeaders;
    body: CounterCode;
    replies: { 200: CounterApproval };
  };
  /** The citizen goes: their session ends here, and the operator's goes on. */
  'counter.leave': {
    method: 'DELETE';
    path: '/counter/citizen';
    signIn: 'none';
    headers: ChangeHeaders;
    replies: { 200: Session };
  };
  'timeliness.read': { method: 'GET'; path: '/timeliness'; signIn: 'none'; replies: { 200: Timeliness } };

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

/** The name of an operation. */
export type OperationId = keyof Operations;
