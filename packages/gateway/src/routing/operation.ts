import type { OperationId, Operations } from '@panjare/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AgencyCaller, Gateway } from '../context.ts';
import type { Citizen } from '../session/citizen.ts';
import { routeOperation } from './route-operation.ts';

type Part<Id extends OperationId, Name extends string> = Operations[Id] extends { [key in Name]: infer Shape }
  ? Shape
  : undefined;

/** What an operation answers with when it succeeds. */
export type Result<Id extends OperationId> = Operations[Id]['replies'][keyof Operations[Id]['replies']];

/** The request, checked against the contract, and who makes it. */
export interface Call<Id extends OperationId> {
  params: Part<Id, 'params'>;
  query: Part<Id, 'query'>;
  headers: Part<Id, 'headers'>;
  body: Part<Id, 'body'>;
  /** The body as it came, for hashing. Empty where there was none. */
  rawBody: string;
  citizen: Operations[Id]['signIn'] extends 'citizen' ? Citizen : undefined;
  agency: Operations[Id]['signIn'] extends 'agency' ? AgencyCaller : undefined;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Returned by a handler that has taken the reply over (`reply.hijack()`): a stream, a page, a redirect. */
export const replied: unique symbol = Symbol('replied');

/**
 * Answers one operation of the contract: method, path, shapes, sign-in and success status all come from there.
 * The handler returns the body of the success reply (`null` for 204), or `replied`.
 */
export function handle<Id extends OperationId>(
  app: FastifyInstance,
  gateway: Gateway,
  id: Id,
  handler: (call: Call<Id>) => Promise<Result<Id> | typeof replied> | Result<Id> | typeof replied,
): void {
  routeOperation(app, gateway, id, handler as unknown as UntypedHandler);
}

/** A handler as the router sees it. */
export type UntypedHandler = (call: UntypedCall) => unknown;

/** A call as the router makes it. */
export interface UntypedCall {
  params: unknown;
  query: unknown;
  headers: unknown;
  body: unknown;
  rawBody: string;
  citizen: Citizen | undefined;
  agency: AgencyCaller | undefined;
  request: FastifyRequest;
  reply: FastifyReply;
}
