import { isDeepStrictEqual } from 'node:util';
import type { Issue, JsonObject, PrefillRule, ServiceDefinition } from '@panjare/contract';
import type { Gateway } from '../context.ts';
import { recordRegistersRead } from '../data-uses/record-registers-read.ts';
import type { Applicant } from '../mandates/acting-for.ts';
import { valueAt } from './pointers.ts';

/**
 * Answers that a register locks must still be the register's. A register that does not answer now blocks nothing:
 * the agencies will see the answer as the citizen gave it.
 */
export async function checkLocked(
  gateway: Gateway,
  { nationalId, subject, mandate }: Applicant,
  definition: ServiceDefinition,
  answers: JsonObject,
): Promise<Issue[]> {
  const { prefill } = definition;
  const rules = prefill.filter(({ policy, to }) => policy === 'locked' && valueAt(answers, to) !== undefined);
  if (rules.length === 0 || nationalId === undefined) return [];
  const names = [...new Set(rules.map((rule) => register(rule)))];
  const readings = await gateway.registers.read(names, nationalId);
  await recordRegistersRead(gateway, subject, definition, 'check', rules, readings, mandate?.holder);
  return rules.flatMap((rule) => {
    const reading = readings.find((candidate) => candidate.register === register(rule));
    if (reading?.state !== 'read') return [];
    const known = reading.facts[rule.from.slice(rule.from.indexOf('.') + 1)];
    if (known === undefined || isDeepStrictEqual(valueAt(answers, rule.to), known)) return [];
    return [{ path: rule.to, code: 'locked', params: {} }];
  });
}

function register({ from }: PrefillRule): string {
  return from.slice(0, from.indexOf('.'));
}
