import { equal } from '../schema/equal.ts';
import { LONGEST_TEXT } from './budget.ts';
import { compare, isTrue, looselyEqual, tidy, toNumber, type Value } from './value.ts';

/** An operator that works on the values of its arguments. */
export interface Operator {
  readonly least: number;
  readonly most: number;
  readonly apply: (values: readonly Value[]) => Value;
}

/** Two or three values in order: `{"<": [1, {"var": "/x"}, 9]}` is «between». */
function inOrder(holds: (difference: number) => boolean): Operator {
  return {
    least: 2,
    most: 3,
    apply: (values) =>
      values.slice(1).every((value, index) => {
        const difference = compare(values[index], value);
        return difference !== undefined && holds(difference);
      }),
  };
}

/** A calculation; it has no value where one of its numbers is missing. */
function calculation(
  least: number,
  most: number,
  calculate: (numbers: readonly number[]) => number,
): Operator {
  return {
    least,
    most,
    apply: (values) => {
      const numbers = values.map(toNumber);
      return numbers.every((number) => number !== undefined) ? tidy(calculate(numbers)) : undefined;
    },
  };
}

const MANY = 64;

/** Operators on values. Those that choose, or that look at rows, are in choices.ts and lists.ts. */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['==', { least: 2, most: 2, apply: ([a, b]) => looselyEqual(a, b) }],
  ['!=', { least: 2, most: 2, apply: ([a, b]) => !looselyEqual(a, b) }],
  ['===', { least: 2, most: 2, apply: ([a, b]) => equal(a ?? null, b ?? null) }],
  ['!==', { least: 2, most: 2, apply: ([a, b]) => !equal(a ?? null, b ?? null) }],
  ['!', { least: 1, most: 1, apply: ([a]) => !isTrue(a) }],
  ['!!', { least: 1, most: 1, apply: ([a]) => isTrue(a) }],
  ['<', inOrder((difference) => difference < 0)],
  ['<=', inOrder((difference) => difference <= 0)],
  ['>', inOrder((difference) => difference > 0)],
  ['>=', inOrder((difference) => difference >= 0)],
  ['+', calculation(1, MANY, (numbers) => numbers.reduce((total, number) => total + number, 0))],
  ['-', calculation(1, 2, ([a = 0, b]) => (b === undefined ? -a : a - b))],
  ['*', calculation(1, MANY, (numbers) => numbers.reduce((product, number) => product * number, 1))],
  ['/', calculation(2, 2, ([a = 0, b = 0]) => a / b)],
  ['%', calculation(2, 2, ([a = 0, b = 0]) => a % b)],
  ['min', calculation(1, MANY, (numbers) => Math.min(...numbers))],
  ['max', calculation(1, MANY, (numbers) => Math.max(...numbers))],
  ['in', { least: 2, most: 2, apply: ([item, where]) => isIn(item, where) }],
  ['cat', { least: 1, most: MANY, apply: (values) => values.map(asText).join('').slice(0, LONGEST_TEXT) }],
]);

function isIn(item: Value, where: Value): boolean {
  if (Array.isArray(where)) return where.some((other) => equal(item ?? null, other));
  return typeof where === 'string' && typeof item === 'string' && where.includes(item);
}

function asText(value: Value): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}
