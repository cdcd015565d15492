import { isDeepStrictEqual } from 'node:util';
import type { Issue, JsonObject, PrefilledFact, PrefillRule, ServiceDefinition } from '@panjare/contract';
import { isNationalId } from '@panjare/persian';
import type { Gateway } from '../context.ts';
import { recordRegistersRead } from '../data-uses/record-registers-read.ts';
import type { Applicant } from '../mandates/acting-for.ts';
import { valueAt } from './pointers.ts';

/**
 * Answers that a register locks must still be the register's. A register that does not answer now blocks nothing: the
 * agencies will see the answer as the citizen gave it. Only who they are is known without it: nobody's national id is
 * theirs but their own. What a presented document locks must be the document's, which goes before a register.
 */
export async function checkLocked(
  gateway: Gateway,
  { nationalId, subject, mandate }: Applicant,
  definition: ServiceDefinition,
  answers: JsonObject,
  presented: readonly PrefilledFact[] = [],
): Promise<Issue[]> {
  const { prefill } = definition;
  const shown = presented.filter(({ policy }) => policy === 'locked');
  const changed = changedFrom(shown, answers);
  const rules = prefill.filter(
    ({ policy, to }) =>
      policy === 'locked' && valueAt(answers, to) !== undefined && !shown.some((fact) => fact.to === to),
  );
  if (nationalId === undefined) return [...changed, ...borrowed(rules, answers)];
  if (rules.length === 0) return changed;
  const names = [...new Set(rules.map((rule) => register(rule)))];
  const readings = await gateway.registers.read(names, nationalId);
  await recordRegistersRead(gateway, subject, definition, 'check', rules, readings, mandate?.holder);
  const otherwise = rules.flatMap((rule) => {
    const reading = readings.find((candidate) => candidate.register === register(rule));
    const facts = reading?.state === 'read' ? reading.facts : { nationalId };
    const known = facts[fact(rule.from)];
    if (known === undefined || isDeepStrictEqual(valueAt(answers, rule.to), known)) return [];
    return [{ path: rule.to, code: 'locked', params: {} }];
  });
  return [...changed, ...otherwise];
}

/** National ids, where the definition says that the answer is the applicant's own and the applicant has none. */
function borrowed(rules: readonly PrefillRule[], answers: JsonObject): Issue[] {
  return rules
    .filter(({ to, from }) => fact(from) === 'nationalId' && isNationalId(String(valueAt(answers, to))))
    .map(({ to }) => ({ path: to, code: 'no-national-id', params: {} }));
}

/** Where two documents lock the same answer, either will do. */
function changedFrom(facts: readonly PrefilledFact[], answers: JsonObject): Issue[] {
  return [...new Set(facts.map(({ to }) => to))].flatMap((path) => {
    const answer = valueAt(answers, path);
    const isShown = facts.some(({ to, value }) => to === path && isDeepStrictEqual(answer, value));
    return answer === undefined || isShown ? [] : [{ path, code: 'locked', params: {} }];
  });
}

function register({ from }: PrefillRule): string {
  return from.slice(0, from.indexOf('.'));
}

function fact(from: string): string {
  return from.slice(from.indexOf('.') + 1);
}
