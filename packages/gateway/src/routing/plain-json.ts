import type { Json } from '@panjare/contract';
import { ProblemError } from '../problem/problem-error.ts';

const MAXIMUM_DEPTH = 64;
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses what rows cannot hold or code should not meet: NUL and lone surrogates (PostgreSQL refuses both), keys that
 * reach a prototype, nesting beyond 64. Throws `ProblemError` 400. Iterative, so that depth cannot exhaust the stack.
 */
export function assertPlain(value: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: current, depth } = next;
    if (typeof current === 'string') assertText(current);
    if (typeof current !== 'object' || current === null) continue;
    if (depth >= MAXIMUM_DEPTH) throw invalid('The body is nested too deeply.');
    for (const [key, child] of Object.entries(current)) {
      assertText(key);
      if (UNSAFE_KEYS.has(key)) throw invalid(`The key ${key} is not allowed.`);
      open.push({ value: child, depth: depth + 1 });
    }
  }
}

/** Reads a JSON body. Throws `ProblemError` 400 where it is none. */
export function parsePlainJson(text: string): Json | undefined {
  if (text === '') return undefined;
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    throw invalid('The body is not JSON.');
  }
  assertPlain(value);
  return value;
}

function assertText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed())
    throw invalid('A text holds characters that are not allowed.');
}

function invalid(detail: string): ProblemError {
  return new ProblemError(400, 'invalid-request', { detail });
}
