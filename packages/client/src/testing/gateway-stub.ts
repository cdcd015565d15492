import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { operations } from '@panjare/contract/operations.js';

/** One request as the stub saw it. */
export interface Seen {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: unknown;
}

/** What the stub answers; a function takes the response over. */
export type Reply =
  | { status?: number; body?: unknown; type?: string; headers?: { [name: string]: string } }
  | ((response: ServerResponse) => void);

/** Answers one request. Nothing answered is `not-found`. */
export type Answering = (seen: Seen) => Reply | undefined | Promise<Reply | undefined>;

/** A gateway on a real socket that answers as a test tells it. */
export interface GatewayStub {
  origin: string;
  /** Every request but the one for the metadata. */
  seen: Seen[];
  metadataReads: number;
  close(): Promise<void>;
}

/** Starts the stub. Its paths differ from the contract's on purpose: only the metadata names them. */
export async function startGateway(answer: Answering, prefix = '/api'): Promise<GatewayStub> {
  const stub = { origin: '', seen: [] as Seen[], metadataReads: 0 };
  const server = createServer((request, response) => {
    // Tests own the time.
    response.sendDate = false;
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://stub');
      if (url.pathname === '/.well-known/panjare') {
        stub.metadataReads += 1;
        const endpoints = Object.fromEntries(
          Object.entries(operations).map(([id, { path }]) => [id, prefix + path]),
        );
        return send(response, { body: { operator: 'stub', endpoints } });
      }
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString();
      const seen: Seen = {
        method: request.method ?? '',
        path: url.pathname.slice(prefix.length),
        query: url.searchParams,
        headers: request.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
      stub.seen.push(seen);
      send(response, (await answer(seen)) ?? problem(404, 'not-found'));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stub.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(stub, {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function send(response: ServerResponse, reply: Reply) {
  if (typeof reply === 'function') return reply(response);
  const { status = 200, body, type = 'application/json', headers = {} } = reply;
  response.writeHead(status, body === undefined ? headers : { 'content-type': type, ...headers });
  response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
}

/** A problem document. */
export function problem(status: number, code: string, more: object = {}): Reply {
  return {
    status,
    type: 'application/problem+json',
    body: { type: 'about:blank', title: code, status, code, ...more },
  };
}
