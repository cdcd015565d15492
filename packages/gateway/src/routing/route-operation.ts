import type { Issue, Json, OperationId } from '@panjare/contract';
import { operations } from '@panjare/contract/operations.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AgencyCaller, Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from '../session/citizen.ts';
import { readCitizen } from '../session/read-citizen.ts';
import type { UntypedHandler } from './operation.ts';
import { replied } from './operation.ts';
import { guardOrigin } from './origin-guard.ts';
import { assertPlain } from './plain-json.ts';
import type { OperationShapes } from './shapes.ts';
import { shapesOf } from './shapes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came. */
    rawBody: string;
  }
  interface FastifyContextConfig {
    /** The operation a route answers, for metrics. */
    operation?: string;
  }
}

/** Adds the route of an operation: guard, shapes, sign-in, handler, reply, in this order. */
export function routeOperation(
  app: FastifyInstance,
  gateway: Gateway,
  id: OperationId,
  handler: UntypedHandler,
): void {
  const { method, path, signIn } = operations[id];
  const shapes = shapesOf(id);
  app.route({
    method,
    url: path.replaceAll(/\{(\w+)\}/gu, ':$1'),
    exposeHeadRoute: false,
    config: { operation: id },
    handler: async (request, reply) => {
      guardOrigin(gateway.config, id, request);
      const citizen = signIn === 'citizen' ? await requireCitizen(gateway, request) : undefined;
      const agency = signIn === 'agency' ? await requireAgency(gateway, request) : undefined;
      const parts = checkRequest(shapes, request);
      const call = { ...parts, rawBody: request.rawBody, citizen, agency, request, reply };
      const result = await gateway.relay.answer({ id, shapes, call }, async () => handler(call));
      if (result === replied) return reply;
      if (gateway.config.checkReplies) checkReply(id, shapes, result);
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      reply.code(shapes.status);
      return result === null ? reply.send() : reply.send(result);
    },
  });
}

async function requireCitizen(gateway: Gateway, request: FastifyRequest): Promise<Citizen> {
  const citizen = await readCitizen(gateway, request);
  if (citizen === undefined) throw new ProblemError(401, 'signed-out');
  return citizen;
}

async function requireAgency(gateway: Gateway, request: FastifyRequest): Promise<AgencyCaller> {
  const agency = await gateway.authenticateAgency(request);
  if (agency === undefined) {
    throw new ProblemError(401, 'signed-out', {
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    });
  }
  return agency;
}

function checkRequest(shapes: OperationShapes, request: FastifyRequest) {
  const params = { ...(request.params as object) };
  const query = { ...(request.query as object) };
  const headers: { [name: string]: Json } = {};
  for (const name of shapes.headerNames) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  const body = shapes.body === undefined ? undefined : (request.body as Json | undefined);
  assertPlain(params);
  assertPlain(query);
  const issues = [
    ...under('/params', shapes.params(params as Json)),
    ...under('/query', shapes.query(query as Json)),
    ...under('/headers', shapes.headers(headers)),
    ...(shapes.body === undefined ? [] : checkBody(shapes.body, body)),
  ];
  if (issues.length > 0) throw new ProblemError(400, 'invalid-request', { issues });
  return { params, query, headers, body };
}

function checkBody(check: NonNullable<OperationShapes['body']>, body: Json | undefined): Issue[] {
  return body === undefined ? [{ path: '', code: 'required', params: {} }] : check(body);
}

function under(prefix: string, issues: Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, path: prefix + issue.path }));
}

/** A reply that breaks the contract is our fault, told as such. */
function checkReply(id: OperationId, shapes: OperationShapes, result: unknown): void {
  const issues = result === null ? [] : shapes.reply(JSON.parse(JSON.stringify(result)) as Json);
  if (issues.length > 0)
    throw new Error(`The reply of ${id} breaks the contract: ${JSON.stringify(issues.slice(0, 5))}`);
}
