import type {
  RedeemGranted,
  Session,
  SessionEndQuery,
  SessionQuery,
  SessionRedeemRequest,
  SessionRedeemed,
  SessionStartRequest,
  SessionStarted,
} from '../session.ts';
import type { ChangeHeaders } from './parameters.ts';

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

/** Signing in and out. */
export interface SessionOperations {
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
}
