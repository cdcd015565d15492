import type { DirectoryGateway, OperationId } from '@panjare/contract';
import { operations } from '@panjare/contract/operations.js';
import { Readable } from 'node:stream';
import type { UntypedCall } from '../routing/operation.ts';
import { viaOf } from './hops.ts';
import type { RelayContext, RelayedOperation } from './relay.ts';
import type { UpstreamAnswer } from './upstream.ts';
import { askUpstream, UnreachableError } from './upstream.ts';

/** Milliseconds one operator has for one request. */
const TIMEOUT = 10_000;
/** Milliseconds for a piece of a file, which comes as slowly as the citizen's line is. */
const PIECE_TIMEOUT = 600_000;

/** Of the page's request, what the other gateway needs to know; neither cookie nor address nor origin. */
const PASSED = [
  'accept',
  'accept-language',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'last-event-id',
  'panjare-client',
  'tus-resumable',
  'upload-checksum',
  'upload-length',
  'upload-metadata',
  'upload-offset',
];

/** What is asked of a gateway, where it is not the very operation the page asked for. */
export interface Question {
  id: OperationId;
  call: UntypedCall;
  timeout?: number;
}

/**
 * Asks another gateway the same, for the same citizen. Throws `UnreachableError`, or `ProblemError` where the citizen's
 * session has no access there.
 */
export async function forward(
  context: RelayContext,
  gateway: DirectoryGateway,
  { id, call, timeout = TIMEOUT }: Question | (RelayedOperation & { timeout?: number }),
): Promise<UpstreamAnswer> {
  const { method, signIn } = operations[id];
  const piece = method === 'PATCH' && call.request.body instanceof Readable ? call.request.body : undefined;
  const first = await ask(signIn === 'citizen' ? await tokenFor(false) : undefined);
  if (signIn !== 'citizen' || !isSignedOut(first)) return first;
  // What has been sent cannot be sent again: the page asks how far it came, and that gets a new token.
  if (piece !== undefined)
    throw new UnreachableError(502, 'It did not take a piece of a file with our token.');
  // Our token is not taken; the citizen's own session says nothing about it. The issuer may have changed its keys.
  const second = await ask(await tokenFor(true));
  if (!isSignedOut(second)) return second;
  throw new UnreachableError(502, 'It does not take the token of our issuer.');

  async function tokenFor(fresh: boolean): Promise<string> {
    if (call.citizen === undefined || context.access === undefined)
      throw new UnreachableError(502, 'There is nobody to ask for.');
    return context.access.tokenFor(call.citizen, gateway.url, fresh);
  }

  function ask(token: string | undefined): Promise<UpstreamAnswer> {
    return askUpstream(gateway, {
      method,
      path: addressOf(id, call),
      headers: {
        ...passedHeaders(id, call),
        via: viaOf(context.config.operator),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body:
        piece ?? (call.rawBody === '' || method === 'GET' || method === 'HEAD' ? undefined : call.rawBody),
      timeout: piece === undefined ? timeout : PIECE_TIMEOUT,
      signal: goneSignal(call),
    });
  }
}

function isSignedOut(answer: UpstreamAnswer): boolean {
  return answer.kind !== 'stream' && answer.status === 401;
}

/** From what was checked, never from the address as it came. */
function addressOf(id: OperationId, call: UntypedCall): string {
  const params = call.params as { [name: string]: string };
  const path = operations[id].path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const query = new URLSearchParams(call.query as { [name: string]: string }).toString();
  return query === '' ? path : `${path}?${query}`;
}

function passedHeaders(id: OperationId, { request }: UntypedCall): { [name: string]: string } {
  const passed: { [name: string]: string } = {};
  for (const name of PASSED) {
    const value = request.headers[name];
    if (typeof value === 'string') passed[name] = value;
  }
  if (operations[id].method === 'GET') delete passed['content-type'];
  return passed;
}

/** Fires when the page has gone away before its answer is out. */
function goneSignal({ reply }: UntypedCall): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
