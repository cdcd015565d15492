import type { FastifyReply } from 'fastify';
import { html } from '../http/markup.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { prose } from '../problem/prose.ts';
import { casesPath, formsPath } from './addresses.ts';
import { sendOwnPage } from './layout.ts';
import type { Visit } from './visit.ts';

/** Any error as a page: what happened, in words, and the way back. What we did not foresee is logged. */
export function sendProblemPage(visit: Visit, error: unknown): FastifyReply {
  const { request, words } = visit;
  const problem = error instanceof ProblemError ? error : undefined;
  const status = problem?.statusCode ?? (error as { statusCode?: number } | null)?.statusCode ?? 500;
  if (status >= 500) request.log.error({ err: error }, 'A plain page failed.');
  const code = problem?.code ?? (status < 500 ? 'invalid-request' : 'internal');
  const title = words.say(status === 404 ? 'not-found' : 'went-wrong');
  const content = html`<h1>${title}</h1>
    <p>${prose(words.language, `problem.${code}`)}</p>
    ${status === 404 && html`<p><a href="${casesPath}">${words.say('my-cases')}</a></p>`}
    <p class="actions"><a class="go" href="${formsPath}">${words.say('to-services')}</a></p>`;
  return sendOwnPage(visit, { title, content, status });
}
