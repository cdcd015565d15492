import type { Mandate, MandateList, MandateRequest } from '../mandate.ts';
import type { ChangeHeaders, IdParams } from './parameters.ts';

/** Acting for another. */
export interface MandatesOperations {
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
}
