import type { Cut } from './fault-proxy.ts';

/** One kind of request that keeps something of a citizen's. */
export interface RequestKind {
  name: string;
  method: string;
  path: RegExp;
  /** Whether it has one. */
  body: boolean;
  /** What must fail first, so that it is sent at all. */
  after?: Cut;
}

const piece = { method: 'PATCH', path: /^\/uploads\// };

/** The requests of save, upload and submit. */
export const requestKinds: readonly RequestKind[] = [
  { name: 'make a draft', method: 'POST', path: /^\/drafts$/, body: true },
  { name: 'save a draft', method: 'PATCH', path: /^\/drafts\//, body: true },
  { name: 'begin an upload', method: 'POST', path: /^\/uploads$/, body: false },
  { name: 'send a piece', ...piece, body: true },
  {
    name: 'ask how far it is',
    method: 'HEAD',
    path: /^\/uploads\//,
    body: false,
    after: { ...piece, point: 'before' },
  },
  { name: 'read an upload', method: 'GET', path: /^\/uploads\//, body: false },
  { name: 'submit', method: 'POST', path: /^\/cases$/, body: true },
];

/** A citizen's answer to what an agency asked. */
export const replyKind: RequestKind = {
  name: 'reply to an agency',
  method: 'POST',
  path: /^\/cases\/[^/]+\/replies$/,
  body: true,
};
