import type { CounterApproval, CounterCode, CounterRequest } from '../counter.ts';
import type { Session } from '../session.ts';
import type { ChangeHeaders, IdParams } from './parameters.ts';

/** A counter: an operator, and the citizen who lets them act. */
export interface CounterOperations {
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
}
