import type { PrefilledFact, PrefillRule } from '@panjare/contract';
import type { RegisterConfig } from '../config.ts';
import type { RegisterReading } from './registers.ts';

/** Splits `civil.birthDate` into register and fact. */
export function splitSource(from: string): { register: string; fact: string } {
  const dot = from.indexOf('.');
  return { register: from.slice(0, dot), fact: from.slice(dot + 1) };
}

/** The facts that a definition's rules take from what was read, each with its provenance. */
export function matchFacts(
  rules: readonly PrefillRule[],
  readings: readonly RegisterReading[],
  configs: { [name: string]: RegisterConfig },
): PrefilledFact[] {
  return rules.flatMap(({ to, from, policy }) => {
    const { register, fact } = splitSource(from);
    const reading = readings.find((candidate) => candidate.register === register);
    if (reading?.state !== 'read' || !Object.hasOwn(reading.facts, fact)) return [];
    const value = reading.facts[fact];
    if (value === undefined || value === null) return [];
    const { correctAt, title } = configs[register] ?? {};
    return {
      to,
      value,
      policy,
      provenance: {
        source: register,
        ...(title === undefined ? {} : { sourceTitle: title }),
        kind: 'register' as const,
        fact,
        readAt: reading.readAt,
        ...(correctAt === undefined ? {} : { correctAt }),
      },
    };
  });
}
