import type {
  Presentation,
  PresentationCode,
  PresentationRequest,
  PresentationReturn,
  PresentationWaiting,
} from '../presentation.ts';
import type { ChangeHeaders, IdParams } from './parameters.ts';

/** Documents out of a wallet. */
export interface PresentationsOperations {
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
}
