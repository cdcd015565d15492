import type { DataUseList, DataUsesQuery } from '../data-use.ts';

/** Who read what of a citizen. */
export interface DataUsesOperations {
  'data-uses.list': {
    method: 'GET';
    path: '/data-uses';
    signIn: 'citizen';
    query: DataUsesQuery;
    replies: { 200: DataUseList };
  };
}
