import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem-error.ts';

/** Longest text of one answer. */
const LONGEST = 20_000;

/** What a form sent, names once each. The JSON API's rules for text hold here too: they stand in the body's parser. */
export class Posted {
  readonly #fields: URLSearchParams;

  constructor(request: FastifyRequest) {
    if (!/^application\/x-www-form-urlencoded\b/iu.test(request.headers['content-type'] ?? ''))
      throw new ProblemError(415, 'invalid-request');
    this.#fields = new URLSearchParams(request.rawBody);
  }

  /** A field's text, trimmed, line ends as `\n`; `null` where it was not sent. */
  text(name: string): string | null {
    const raw = this.#fields.get(name);
    if (raw === null) return null;
    if (raw.length > LONGEST) throw new ProblemError(413, 'invalid-request');
    return raw.replaceAll('\r\n', '\n').trim();
  }

  /** As it was sent, of any length. */
  raw(name: string): string {
    return this.#fields.get(name) ?? '';
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  /** Everything, to be sent once more. */
  entries(): readonly (readonly [string, string])[] {
    return [...this.#fields];
  }
}
