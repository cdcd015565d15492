import type { GatewayMetadata, Locale, OperationId, Operations } from '@panjare/contract';

import type { Clock } from '../options.ts';
import { PanjareError } from '../fault/panjare-error.ts';
import { abortable } from './abortable.ts';
import { expectBody, readAnswer, type Answer } from './answer.ts';
import type { Authorise } from './proof.ts';
import { address } from './endpoints.ts';

type Part<Id extends OperationId, Name extends string> = Operations[Id] extends {
  [name in Name]: infer Given;
}
  ? { [name in Name]: Given }
  : unknown;

/** What an operation is called with. */
export type Input<Id extends OperationId> = Part<Id, 'params'> &
  Part<Id, 'query'> &
  Part<Id, 'body'> & {
    headers?: { [name: string]: string };
    /** A body that is no JSON; its content type is among the headers. */
    bytes?: Uint8Array<ArrayBuffer>;
    signal?: AbortSignal | undefined;
  };

type Reply<Id extends OperationId> = Operations[Id]['replies'][keyof Operations[Id]['replies']];

/** The parts of any operation's input. */
interface Parts {
  params?: { [name: string]: unknown } | undefined;
  query?: object | undefined;
  body?: unknown;
  bytes?: Uint8Array<ArrayBuffer> | undefined;
  signal?: AbortSignal | undefined;
}

/** What carries calls to the one gateway. */
export interface Transport {
  /** Fetched once for the life of the client. */
  metadata(options?: { signal?: AbortSignal | undefined }): Promise<GatewayMetadata>;
  /** The address of an operation. */
  locate(id: OperationId, parts?: Omit<Parts, 'body' | 'bytes'>): Promise<URL>;
  /** Calls and returns what was answered. Throws `network`, `contract-breach`, `aborted`. */
  ask<Id extends OperationId>(
    method: Operations[Id]['method'],
    id: Id,
    input: Input<Id>,
  ): Promise<Answer<Reply<Id>>>;
  /** As `ask`, with a problem thrown too. */
  call<Id extends OperationId>(
    method: Operations[Id]['method'],
    id: Id,
    input: Input<Id>,
  ): Promise<Reply<Id>>;
  /** Calls, and leaves the response unread. */
  send<Id extends OperationId>(method: Operations[Id]['method'], id: Id, input: Input<Id>): Promise<Response>;
  /** Reads what `send` brought. */
  read<Body>(response: Response, signal: AbortSignal | undefined): Promise<Answer<Body>>;
  /** Milliseconds since the epoch by the gateway's clock, as far as it is known: devices are often hours wrong. */
  now(): number;
}

/** What a transport is made of. */
export interface TransportOptions {
  gateway: string;
  locale: Locale;
  fetch: typeof fetch;
  clock: Clock;
  /** As in the options of a client. */
  metadata: Promise<GatewayMetadata> | undefined;
  authorise: Authorise;
  /** Called whenever the gateway says that nobody is signed in. */
  onSignedOut: () => void;
}

/** A difference below this, in milliseconds, is the delay of the answer and its rounding to whole seconds. */
const skewWorthMinding = 5000;

/** Makes the transport of a client. Nothing is sent yet. */
export function createTransport(options: TransportOptions): Transport {
  const { gateway, locale, clock } = options;
  let metadata: Promise<GatewayMetadata> | undefined;
  let skew = 0;

  async function fetchMetadata(): Promise<GatewayMetadata> {
    const request = new Request(new URL('/.well-known/panjare', gateway), { credentials: 'omit' });
    return expectBody(await readAnswer<GatewayMetadata>(await fetched(request)));
  }

  const readMetadata = ({ signal }: { signal?: AbortSignal | undefined } = {}) => {
    metadata ??= options.metadata?.catch(fetchMetadata) ?? fetchMetadata();
    metadata.catch(() => (metadata = undefined));
    return abortable(metadata, signal).catch((cause) => {
      throw faultOf(cause, signal);
    });
  };

  async function fetched(request: Request): Promise<Response> {
    try {
      return await options.fetch(request);
    } catch (cause) {
      throw faultOf(cause, request.signal);
    }
  }

  const send: Transport['send'] = async (method, id, input) => {
    const { params, query, body, bytes = null, headers, signal } = input as Parts & typeof input;
    const url = await locate(id, { params, query, signal });
    const isSession = id.startsWith('session.');
    const outgoing = new Request(url, {
      method,
      redirect: 'error',
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': locale,
        ...(method !== 'GET' && { 'panjare-client': 'client/0.1.0' }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      cache: isSession ? 'no-store' : 'default',
      body: body === undefined ? bytes : JSON.stringify(body),
      signal: signal ?? null,
    });
    const response = await fetched(await options.authorise(outgoing));
    const date = isSession && response.headers.get('date');
    if (date) {
      const difference = Date.parse(date) - clock.now();
      skew = Math.abs(difference) > skewWorthMinding ? difference : 0;
    }
    return response;
  };

  const read: Transport['read'] = async <Body>(response: Response, signal: AbortSignal | undefined) => {
    try {
      const answer = await readAnswer<Body>(response);
      if (!answer.ok && answer.problem.code === 'signed-out') options.onSignedOut();
      return answer;
    } catch (cause) {
      throw faultOf(cause, signal);
    }
  };

  const locate: Transport['locate'] = async (id, { params, query, signal } = {}) => {
    const { endpoints } = await readMetadata({ signal });
    const template = endpoints[id];
    if (template === undefined) throw new PanjareError('contract-breach', { message: id });
    return address(gateway, template, params, query);
  };

  const ask: Transport['ask'] = async (method, id, input) =>
    read(await send(method, id, input), input.signal);

  return {
    metadata: readMetadata,
    locate,
    ask,
    call: async (method, id, input) => expectBody(await ask(method, id, input)),
    send,
    read,
    now: () => clock.now() + skew,
  };
}

function faultOf(cause: unknown, signal: AbortSignal | undefined): PanjareError {
  if (cause instanceof PanjareError) return cause;
  if (cause instanceof SyntaxError) return new PanjareError('contract-breach', { cause });
  return new PanjareError(signal?.aborted ? 'aborted' : 'network', { cause });
}
