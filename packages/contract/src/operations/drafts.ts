import type { ServiceRef } from '../basics.ts';
import type { DeviceKeys, Draft, DraftList, DraftPatch, DraftRequest, Prefill } from '../draft.ts';
import type { AddressFound, AddressRequest } from '../place.ts';
import type { ChangeHeaders, IdParams } from './parameters.ts';

/** A draft is made once, however often it is tried, where the request carries a key. */
export interface DraftHeaders extends ChangeHeaders {
  /** @pattern ^[A-Za-z0-9_-]{16,128}$ */
  'idempotency-key'?: string;
}

/** A save names the revision it builds on. */
export interface SaveHeaders extends ChangeHeaders {
  /** @pattern ^"\d{1,9}"$ */
  'if-match': string;
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

/** What a form needs while it is filled in. */
export interface DraftsOperations {
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
}
