import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem-error.ts';
import { assertPlain } from '../routing/plain-json.ts';

/** Longest text of one answer. */
const LONGEST = 20_000;

/** What a form sent, names once each. The JSON API's rules for text hold here too. */
export class Posted {
  readonly #texts = new Map<string, string>();
  readonly #files = new Map<string, File[]>();

  constructor({ body, rawBody }: FastifyRequest) {
    for (const [name, value] of body instanceof FormData ? body : new URLSearchParams(rawBody)) {
      // A browser sends every line end as CRLF, hidden values' too (HTML, constructing the entry list).
      if (typeof value === 'string') this.#texts.set(name, value.replaceAll('\r\n', '\n'));
      else if (value.size > 0) this.#files.set(name, [...(this.#files.get(name) ?? []), value]);
    }
    assertPlain(Object.fromEntries(this.#texts));
  }

  /** A field's text, trimmed; `null` where it was not sent. */
  text(name: string): string | null {
    const raw = this.#texts.get(name);
    if (raw === undefined) return null;
    if (raw.length > LONGEST) throw new ProblemError(413, 'invalid-request');
    return raw.trim();
  }

  /** As it was sent, of any length. */
  raw(name: string): string {
    return this.#texts.get(name) ?? '';
  }

  has(name: string): boolean {
    return this.#texts.has(name);
  }

  /** Files chosen in a box. */
  files(name: string): readonly File[] {
    return this.#files.get(name) ?? [];
  }

  /** Every text, to be sent once more. */
  entries(): readonly (readonly [string, string])[] {
    return [...this.#texts];
  }
}
