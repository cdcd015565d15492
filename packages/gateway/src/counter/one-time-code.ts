import { randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { CounterConfig } from '../config.ts';
import { ProblemError } from '../problem/problem-error.ts';

const derive = promisify<string, string, number, Buffer>(scrypt);

/** Milliseconds that the sender of codes has. */
const LIMIT = 5_000;

/** Who answers to a national id, as the sender of the code says. */
export interface CodeReceiver {
  subject: string;
  name: string;
  phoneNumber: string | undefined;
}

/** Six digits nobody can foresee. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** A slow hash, as there are only a million codes. `id` is its salt. */
export async function hashCode(id: string, code: string): Promise<string> {
  return (await derive(code, id, 32)).toString('base64url');
}

/** Whether the typed code is the one that was sent. */
export async function isCode(id: string, typed: string, kept: string): Promise<boolean> {
  return timingSafeEqual(Buffer.from(await hashCode(id, typed)), Buffer.from(kept));
}

/**
 * Has a code sent to the phone of whoever has this national id. `undefined`: it knows nobody. Throws `ProblemError` 502
 * where it does not answer, or not with who that is.
 */
export async function sendCode(
  { url, secret }: Extract<CounterConfig['approval'], { by: 'code' }>,
  sent: { nationalId: string; code: string; message: string },
): Promise<CodeReceiver | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(sent),
      redirect: 'error',
      signal: AbortSignal.timeout(LIMIT),
    });
    if (response.status === 404) return undefined;
    const told = response.ok ? ((await response.json()) as { [name: string]: unknown }) : {};
    const { subject, name, phoneNumber } = told;
    if (typeof subject !== 'string' || subject === '' || typeof name !== 'string')
      throw new Error('No answer.');
    return { subject, name, phoneNumber: typeof phoneNumber === 'string' ? phoneNumber : undefined };
  } catch (error) {
    const problem = new ProblemError(502, 'upstream-unreachable', {
      detail: 'The sender of codes did not answer.',
    });
    problem.cause = error;
    throw problem;
  }
}
