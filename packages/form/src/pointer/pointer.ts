import type { Json, JsonObject, Pointer } from '@panjare/contract';

/** The tokens of a JSON Pointer (RFC 6901, section 4): `/a~1b/0` -> `['a/b', '0']`. */
export function parsePointer(pointer: Pointer): string[] {
  const tokens = pointer.split('/').slice(1);
  return pointer.includes('~') ? tokens.map(unescapeToken) : tokens;
}

/** The pointer of tokens: `['a/b', '0']` -> `/a~1b/0`. */
export function formatPointer(tokens: readonly string[]): Pointer {
  let pointer = '';
  for (const token of tokens) pointer += '/' + escapeToken(token);
  return pointer;
}

/** One token as it stands in a pointer. */
export function escapeToken(token: string): string {
  return token.includes('~') || token.includes('/')
    ? token.replaceAll('~', '~0').replaceAll('/', '~1')
    : token;
}

/** One token of a pointer as the name it stands for. */
export function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The value at tokens; only own properties are ever followed. */
export function valueAt(value: Json | undefined, tokens: readonly string[]): Json | undefined {
  let current = value;
  for (const token of tokens) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, token)) return undefined;
    // The length of an array is its own too.
    if (Array.isArray(current) && !isIndex(token)) return undefined;
    current = (current as JsonObject)[token];
  }
  return current;
}

/** Whether a token is an array index as RFC 6901 writes it: no sign, no leading zero. */
export function isIndex(token: string): boolean {
  return /^(0|[1-9]\d{0,8})$/.test(token);
}

/** Whether a pointer is well formed. */
export function isPointer(pointer: unknown): pointer is Pointer {
  return typeof pointer === 'string' && /^(\/([^~/]|~[01])*)*$/.test(pointer);
}

/** Names that reach the prototype of an object; refused wherever a definition or an answer could use them. */
export function isUnsafeKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}
