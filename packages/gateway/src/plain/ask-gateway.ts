import type { OperationId, Operations, Problem } from '@panjare/contract';
import { operations } from '@panjare/contract/operations.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config.ts';
import { chunkType } from '../http/body-parsers.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Result } from '../routing/operation.ts';
import { sessionCookie } from '../session/cookies.ts';

type Given<Id extends OperationId, Name extends string> = Operations[Id] extends {
  [key in Name]: infer Shape;
}
  ? Shape
  : undefined;

/** What an operation is asked with. */
export interface Asked<Id extends OperationId> {
  params?: Given<Id, 'params'>;
  query?: Given<Id, 'query'>;
  body?: Given<Id, 'body'>;
  headers?: Omit<Given<Id, 'headers'>, 'panjare-client'>;
  /** A piece of a file, in place of a body. */
  bytes?: Buffer;
}

/** Asks the gateway for one operation of its contract, as the citizen of the page. Throws `ProblemError`. */
export type AskGateway = <Id extends OperationId>(id: Id, asked?: Asked<Id>) => Promise<Result<Id>>;

/**
 * The plain pages are a client like any other: whatever guards an operation (shapes, session, keys, whose it is, which
 * operator answers) guards them too. Only the socket is left out.
 */
export function askGateway(app: FastifyInstance, config: GatewayConfig, request: FastifyRequest): AskGateway {
  const session = request.cookies[sessionCookie];
  return async <Id extends OperationId>(id: Id, asked: Asked<Id> = {}): Promise<Result<Id>> => {
    const { method } = operations[id];
    const answer = await app.inject({
      method,
      url: addressOf(id, asked.params, asked.query),
      remoteAddress: request.socket.remoteAddress ?? '127.0.0.1',
      ...(session === undefined ? {} : { cookies: { [sessionCookie]: session } }),
      headers: {
        ...passedHeaders(request),
        ...asked.headers,
        origin: config.url,
        'panjare-client': 'panjare-plain/0.1.0',
        ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(asked.bytes === undefined ? {} : { 'content-type': chunkType }),
      },
      ...(asked.body === undefined ? {} : { payload: JSON.stringify(asked.body) }),
      ...(asked.bytes === undefined ? {} : { payload: asked.bytes }),
    });
    if (answer.statusCode === 204) return null as Result<Id>;
    if (answer.statusCode < 300) return answer.json<Result<Id>>();
    throw toProblemError(answer.statusCode, answer.json<Problem>());
  };
}

function addressOf(id: OperationId, params: unknown, query: unknown): string {
  const path = operations[id].path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent((params as { [name: string]: string })[name] ?? ''),
  );
  return query === undefined ? path : `${path}?${new URLSearchParams(query as { [name: string]: string })}`;
}

/** Who is at the other end, where proxies are believed, and the language of what comes back. */
function passedHeaders({ headers }: FastifyRequest): { [name: string]: string } {
  const passed: { [name: string]: string } = {};
  for (const name of ['accept-language', 'x-forwarded-for'])
    if (typeof headers[name] === 'string') passed[name] = headers[name];
  return passed;
}

function toProblemError(status: number, problem: Problem): ProblemError {
  const { code, issues, draft, currentVersion, acr } = problem;
  return new ProblemError(status, code, {
    ...(issues === undefined ? {} : { issues }),
    ...(draft === undefined ? {} : { draft }),
    ...(currentVersion === undefined ? {} : { currentVersion }),
    ...(acr === undefined ? {} : { acr }),
  });
}
