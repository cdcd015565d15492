import type { Problem } from '@panjare/contract';

import { PanjareError, type FaultCode } from '../fault/panjare-error.ts';

/** What a gateway answered: what was asked for, or a problem. */
export type Answer<Body> = { ok: true; body: Body } | { ok: false; problem: Problem };

/** Reads an answer. A body counts as JSON only where its content type says so. Throws as `Response.json` does. */
export async function readAnswer<Body>(response: Response): Promise<Answer<Body>> {
  const type = response.headers.get('content-type') ?? '';
  const json = /^application\/([\w.-]+\+)?json\b/i.test(type);
  const body: unknown = json ? await response.json() : null;
  if (response.ok) {
    if (!json && response.status !== 204) throw new PanjareError('contract-breach', { message: type });
    return { ok: true, body: body as Body };
  }
  return { ok: false, problem: isProblem(body) ? body : problemOfStatus(response.status) };
}

function isProblem(body: unknown): body is Problem {
  return body instanceof Object && 'code' in body && typeof body.code === 'string';
}

/** A proxy between page and gateway answers without problem details; its status must do. */
function problemOfStatus(status: number): Problem {
  const code: FaultCode | false =
    (status === 401 && 'signed-out') ||
    (status === 429 && 'rate-limited') ||
    (status >= 502 && status <= 504 && 'upstream-unreachable');
  if (!code) throw new PanjareError('contract-breach', { message: `status ${status}` });
  return { type: 'about:blank', title: code, status, code };
}

/** The body, or the problem as an error. */
export function expectBody<Body>(answer: Answer<Body>): Body {
  if (answer.ok) return answer.body;
  throw new PanjareError(answer.problem.code, { problem: answer.problem });
}
