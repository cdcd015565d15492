import type { Issue, Pointer } from '@panjare/contract';
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { CheckPlan } from '../compile/plan.ts';
import type { Scope } from '../rules/scope.ts';

const NO_ISSUES: readonly Issue[] = [];

/** The issues of checks, by the pointer they stand at. Each check is looked at only when an answer it reads changes. */
export function checkIssuesByPointer(
  checks: readonly CheckPlan[],
  scope: Scope,
): (pointer: Pointer) => readonly Issue[] {
  const byPointer = new Map<Pointer, ReadonlySignal<readonly Issue[]>[]>();
  for (const check of checks)
    byPointer.set(check.at, [...(byPointer.get(check.at) ?? []), computed(() => issuesOf(check, scope))]);
  return (pointer) => byPointer.get(pointer)?.flatMap((issues) => issues.value) ?? NO_ISSUES;
}

function issuesOf({ id, at, message, that }: CheckPlan, scope: Scope): readonly Issue[] {
  const complete = that.reads.every(
    ({ needed, tokens, rowsOnly }) => !needed || isThere(tokens, rowsOnly, scope),
  );
  return !complete || that.holds(scope)
    ? NO_ISSUES
    : [{ path: at, code: 'check', params: { id, message: { ...message } } }];
}

/** Whether an answer, or that answer of every row, is given. */
function isThere(tokens: readonly string[], rowsOnly: boolean | undefined, scope: Scope): boolean {
  const star = tokens.indexOf('*');
  if (star < 0 && !rowsOnly) return scope.read(tokens) !== undefined;
  const rows = scope.elements(star < 0 ? tokens : tokens.slice(0, star)) ?? [];
  return rows.length > 0 && (star < 0 || rows.every((row) => isThere(tokens.slice(star + 1), rowsOnly, row)));
}
