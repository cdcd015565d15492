import type { Issue, Pointer } from '@panjare/contract';
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { CheckPlan } from '../compile/plan.ts';
import { parsePointer } from '../pointer/pointer.ts';
import type { Read } from '../rules/compile-rule.ts';
import type { Scope } from '../rules/scope.ts';

const NO_ISSUES: readonly Issue[] = [];

/** The issues of checks, by the pointer they stand at. Each check is looked at only when an answer it reads changes. */
export function checkIssuesByPointer(
  checks: readonly CheckPlan[],
  scope: Scope,
): (pointer: Pointer) => readonly Issue[] {
  const byPointer = new Map<Pointer, ReadonlySignal<Issue | undefined>[]>();
  for (const check of checks) {
    const issue = computed(() => issueOf(check, scope));
    const others = byPointer.get(check.at);
    if (others === undefined) byPointer.set(check.at, [issue]);
    else others.push(issue);
  }
  return (pointer) => {
    const issues = byPointer.get(pointer);
    if (issues === undefined) return NO_ISSUES;
    return issues.map((issue) => issue.value).filter((issue) => issue !== undefined);
  };
}

function issueOf({ id, at, message, that }: CheckPlan, scope: Scope): Issue | undefined {
  const complete = that.reads.every(
    (read) => !read.needed || isThere(read, parsePointer(read.pattern), scope),
  );
  if (!complete || that.holds(scope)) return undefined;
  return { path: at, code: 'check', params: { id, message: { ...message } } };
}

/** Whether an answer, or that answer of every row, is given. */
function isThere(read: Read, tokens: readonly string[], scope: Scope): boolean {
  const star = tokens.indexOf('*');
  if (star < 0 && read.rowsOnly !== true) return scope.read(tokens) !== undefined;
  const rows = scope.elements(star < 0 ? tokens : tokens.slice(0, star));
  if (rows === undefined || rows.length === 0) return false;
  return star < 0 || rows.every((row) => isThere(read, tokens.slice(star + 1), row));
}
