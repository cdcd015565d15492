import type { Json, JsonObject, PatchOperation, Pointer } from '@panjare/contract';
import { escapeToken } from '../pointer/pointer.ts';
import { equal } from '../schema/equal.ts';
import { isObject } from '../schema/json-type.ts';

/**
 * The JSON Patch (RFC 6902) that makes `after` of `before`: only what changed, so that a save stays small. Arrays
 * lose or gain rows where they differ; unchanged rows around are left alone.
 */
export function diffAnswers(before: JsonObject, after: JsonObject): PatchOperation[] {
  const patch: PatchOperation[] = [];
  diffObject(before, after, '', patch);
  return patch;
}

function diff(before: Json, after: Json, path: Pointer, patch: PatchOperation[]): void {
  if (equal(before, after)) return;
  if (isObject(before) && isObject(after)) diffObject(before, after, path, patch);
  else if (Array.isArray(before) && Array.isArray(after)) diffArray(before, after, path, patch);
  else patch.push({ op: 'replace', path, value: after });
}

function diffObject(before: JsonObject, after: JsonObject, path: Pointer, patch: PatchOperation[]): void {
  for (const name of Object.keys(before)) {
    if (!Object.hasOwn(after, name)) patch.push({ op: 'remove', path: `${path}/${escapeToken(name)}` });
  }
  for (const name of Object.keys(after)) {
    const at = `${path}/${escapeToken(name)}`;
    const value = after[name] as Json;
    if (Object.hasOwn(before, name)) diff(before[name] as Json, value, at, patch);
    else patch.push({ op: 'add', path: at, value });
  }
}

function diffArray(
  before: readonly Json[],
  after: readonly Json[],
  path: Pointer,
  patch: PatchOperation[],
): void {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && equal(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && equal(before[before.length - 1 - end], after[after.length - 1 - end]))
    end++;
  const changedBefore = before.length - start - end;
  const changedAfter = after.length - start - end;
  const both = Math.min(changedBefore, changedAfter);
  for (let index = start; index < start + both; index++) {
    diff(before[index] as Json, after[index] as Json, `${path}/${index}`, patch);
  }
  // From the back, so that the indices before stay what they are.
  for (let index = start + changedBefore - 1; index >= start + both; index--) {
    patch.push({ op: 'remove', path: `${path}/${index}` });
  }
  for (let index = start + both; index < start + changedAfter; index++) {
    patch.push({
      op: 'add',
      path: `${path}/${index}`,
      value: after[index] as Json,
    });
  }
}
