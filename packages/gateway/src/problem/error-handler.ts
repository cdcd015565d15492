import type { Problem, ProblemCode } from '@panjare/contract';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage } from './language.ts';
import { ProblemError } from './problem-error.ts';
import { prose } from './prose.ts';

/** Answers any error as problem details (RFC 9457). What we did not foresee is logged and told as `internal`. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblemError(error);
  if (problem.statusCode >= 500) request.log.error({ err: error }, 'The request failed.');
  const { retryAfter, headers, ...extras } = problem.extras;
  const language = chooseLanguage(request.headers['accept-language']);
  const body: Problem = {
    type: `urn:panjare:problem:${problem.code}`,
    title: prose(language, `problem.${problem.code}`),
    status: problem.statusCode,
    code: problem.code,
    ...extras,
  };
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  for (const [name, value] of Object.entries(headers ?? {})) reply.header(name, value);
  return reply
    .code(problem.statusCode)
    .header('cache-control', 'no-store')
    .header('content-language', language)
    .type('application/problem+json')
    .send(body);
}

/** Nothing lives at this address. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(new ProblemError(404, 'not-found'), request, reply);
}

function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const status = (error as Partial<FastifyError> | null)?.statusCode ?? 500;
  if (status < 400 || status >= 500) return new ProblemError(500, 'internal');
  const detail = (error as FastifyError).message;
  return new ProblemError(status, codeOfStatus(status), { detail });
}

function codeOfStatus(status: number): ProblemCode {
  if (status === 404 || status === 405) return 'not-found';
  return status === 429 ? 'rate-limited' : 'invalid-request';
}
