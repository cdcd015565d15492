import {
  formatJalali,
  isPostalCode,
  jalaliToIso,
  parseJalali,
  toLatinDigits,
  toPersianDigits,
} from '@panjare/persian';
import type { CorrigibleFact, Facts } from './register-facts.ts';

/** What a person typed: the facts that differ from the register's, and those that cannot be. */
export interface TypedFacts {
  changed: Facts;
  broken: string[];
}

/** Reads a posted form against what the register holds. */
export function readTyped(
  corrigible: readonly CorrigibleFact[],
  held: Facts,
  form: { [name: string]: string | undefined },
): TypedFacts {
  const changed: Facts = {};
  const broken: string[] = [];
  for (const fact of corrigible) {
    const typed = (form[fact.name] ?? '').trim().slice(0, 200);
    const value = typed === '' ? undefined : valueOf(fact, typed);
    if (value === undefined) broken.push(fact.name);
    else if (value !== held[fact.name]) changed[fact.name] = value;
  }
  return { changed, broken };
}

/** A fact as a person reads and types it. */
export function writeFact({ kind }: CorrigibleFact, value: string): string {
  switch (kind) {
    case 'date':
      return formatJalali(value, 'numeric');
    case 'postal-code':
      return toPersianDigits(value);
    case 'text':
      return value;
  }
}

function valueOf({ kind }: CorrigibleFact, typed: string): string | undefined {
  switch (kind) {
    case 'date': {
      const date = parseJalali(typed);
      if (date === undefined) return undefined;
      const two = (part: number): string => String(part).padStart(2, '0');
      return jalaliToIso(`${date.year}-${two(date.month)}-${two(date.day)}`);
    }
    case 'postal-code': {
      const code = toLatinDigits(typed).replaceAll(/\D/gu, '');
      return isPostalCode(code) ? code : undefined;
    }
    case 'text':
      return typed;
  }
}
