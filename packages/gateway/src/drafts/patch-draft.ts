import type { Draft, JsonObject, PatchOperation } from '@panjare/contract';
import { applyPatch } from 'rfc6902';

/** What a patch works on. */
export type DraftContent = Pick<Draft, 'answers' | 'page'>;

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);
const MAXIMUM_PAGE = 64;

/**
 * Applies a JSON Patch (RFC 6902) to a draft's content: wholly, or not at all (`undefined`). Only `/page` and what lies
 * under `/answers` may be touched, and no key that reaches a prototype.
 */
export function patchDraft(
  content: DraftContent,
  patch: readonly PatchOperation[],
): DraftContent | undefined {
  if (!patch.every(({ path }) => isAllowed(path))) return undefined;
  const copy = structuredClone(content);
  const faults = applyPatch(copy, [...patch]);
  if (faults.some((fault) => fault !== null)) return undefined;
  return isContent(copy) ? { answers: copy.answers, page: copy.page } : undefined;
}

function isAllowed(path: string): boolean {
  const tokens = path.split('/').slice(1).map(unescapeToken);
  if (tokens.some((token) => UNSAFE.has(token))) return false;
  return tokens[0] === 'answers' || (tokens[0] === 'page' && tokens.length === 1);
}

/** RFC 6901 section 4: `~1` before `~0`. */
function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

function isContent(value: {
  answers?: unknown;
  page?: unknown;
}): value is { answers: JsonObject; page: string } {
  const { answers, page } = value;
  return (
    typeof answers === 'object' &&
    answers !== null &&
    !Array.isArray(answers) &&
    typeof page === 'string' &&
    page.length <= MAXIMUM_PAGE
  );
}
