import type { Issue } from '@panjare/contract';

/** Whether all pass. Where issues are collected none is left out, so that every fault is found. */
export function every<T>(list: readonly T[], found: Issue[] | undefined, test: (one: T) => boolean): boolean {
  let passed = true;
  for (const one of list) {
    if (test(one)) continue;
    if (found === undefined) return false;
    passed = false;
  }
  return passed;
}
