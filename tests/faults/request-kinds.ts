import type { Cut } from './fault-proxy.ts';

/** One kind of request that keeps something of a citizen's. */
export interface RequestKind {
  name: string;
  method: string;
  path: RegExp;
  /** What must fail first, so that it is sent at all. */
  after?: Cut;
}

const piece = { method: 'PATCH', path: /^\/uploads\// };

/** The requests of save, upload and submit. */
export const requestKinds: readonly RequestKind[] = [
  { name: 'make a draft', method: 'POST', path: /^\/drafts$/ },
  { name: 'save a draft', method: 'PATCH', path: /^\/drafts\// },
  { name: 'begin an upload', method: 'POST', path: /^\/uploads$/ },
  { name: 'send a piece', ...piece },
  { name: 'ask how far it is', method: 'HEAD', path: /^\/uploads\//, after: { ...piece, point: 'before' } },
  { name: 'read an upload', method: 'GET', path: /^\/uploads\// },
  { name: 'submit', method: 'POST', path: /^\/cases$/ },
];

/** A citizen's answer to what an agency asked. */
export const replyKind: RequestKind = {
  name: 'reply to an agency',
  method: 'POST',
  path: /^\/cases\/[^/]+\/replies$/,
};
