import type { Issue, Json, JsonObject, Pointer } from '@panjare/contract';

/**
 * A schema as a closure. Without `found` it stops at the first fault; with it, it adds an issue for each fault. True
 * where the value passes.
 */
export type Check = (value: Json, at: Pointer, found: Issue[] | undefined) => boolean;

/** Issues beyond this number are not collected: nobody reads them, and a hostile value could ask for millions. */
const MOST_ISSUES = 1000;

/** Adds an issue where issues are collected; always false, so that a check can return it. */
export function refuse(found: Issue[] | undefined, path: Pointer, code: string, params: JsonObject): false {
  if (found !== undefined && found.length < MOST_ISSUES) found.push({ path, code, params });
  return false;
}

/** Most values are right: the quick pass builds neither paths nor issues. */
export function issuesOf(check: Check, value: Json, at = ''): Issue[] {
  const found: Issue[] = [];
  if (!check(value, at, undefined)) check(value, at, found);
  return found;
}
