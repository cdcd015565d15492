import type { Json } from '@panjare/contract';
import { equal } from '../schema/equal.ts';

/** What a rule works on: JSON, or nothing where an answer is missing. */
export type Value = Json | undefined;

/** JsonLogic's truth: an empty array is false, otherwise as in JavaScript. */
export function isTrue(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** A number of a number or of a text that writes one; `undefined` for all else, so that nothing becomes 0 in silence. */
export function toNumber(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Decimal sums come out as people write them: 0.1 + 0.2 is 0.3. What is no finite number is missing. */
export function tidy(number: number): Value {
  if (Number.isSafeInteger(number)) return number;
  return Number.isFinite(number) ? Number(number.toPrecision(15)) : undefined;
}

/** `==`: equal values, and a number equals the text that writes it. A missing answer equals null only. */
export function looselyEqual(a: Value = null, b: Value = null): boolean {
  if (typeof a === typeof b || a === null || b === null) return equal(a, b);
  if (typeof a === 'object' || typeof b === 'object') return false;
  const number = toNumber(a);
  return number !== undefined && number === toNumber(b);
}

/** Order of two numbers, or of two texts (ISO dates are in order as text); `undefined` where there is none. */
export function compare(a: Value, b: Value): number | undefined {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  const left = toNumber(a);
  const right = toNumber(b);
  return left === undefined || right === undefined ? undefined : left - right;
}
