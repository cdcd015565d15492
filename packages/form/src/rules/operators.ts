import type { Json } from '@panjare/contract';
import { todayIso } from '@panjare/persian';
import { equal } from '../schema/equal.ts';
import { LONGEST_TEXT } from './budget.ts';
import type { Expression, Place, RuleCompiler } from './compile-rule.ts';
import { listOperators } from './lists.ts';
import { compare, isTrue, looselyEqual, tidy, toNumber, type Value } from './value.ts';

/** Makes an expression of the arguments of an operator. */
export type MakeExpression = (compiler: RuleCompiler, args: readonly Json[], place: Place) => Expression;

/** An operator on the values of its arguments. */
const onValues =
  (apply: (...values: Value[]) => Value): MakeExpression =>
  (compiler, args, place) => {
    const parts = compiler.list(args, place);
    return (scope) => apply(...parts.map((part) => part(scope)));
  };

/** Two or three values in order: `{"<": [1, {"var": "/x"}, 9]}` is «between». */
function inOrder(holds: (difference: number) => boolean): MakeExpression {
  return onValues((...values) =>
    values.slice(1).every((value, index) => {
      const difference = compare(values[index], value);
      return difference !== undefined && holds(difference);
    }),
  );
}

/** A calculation; it has no value where one of its numbers is missing. */
function calculation(calculate: (...numbers: number[]) => number): MakeExpression {
  return onValues((...values) => {
    const numbers = values.map(toNumber);
    return numbers.includes(undefined) ? undefined : tidy(calculate(...(numbers as number[])));
  });
}

/** The first value that is `wanted`, else the last; what comes after it is not evaluated. */
const until =
  (wanted: boolean): MakeExpression =>
  (compiler, args, place) => {
    const parts = compiler.list(args, place);
    return (scope) => {
      let last: Value = !wanted;
      for (const part of parts) if (isTrue((last = part(scope))) === wanted) break;
      return last;
    };
  };

const variable: MakeExpression = (compiler, [text = '', fallback], place) => {
  const { tokens, start } = compiler.pointer(text, place, fallback === undefined);
  const otherwise = fallback !== undefined && compiler.expression(fallback, place);
  return (scope) => start(scope).read(tokens) ?? (otherwise ? otherwise(scope) : undefined);
};

/** The pointers, of those given, that have no answer. */
const missing: MakeExpression = (compiler, args, place) => {
  const names = args.flat().filter((name) => typeof name === 'string');
  const pointers = names.map((name) => compiler.pointer(name, place, false));
  return (scope) =>
    names.filter((_, index) => {
      const pointer = pointers[index];
      return pointer?.start(scope).read(pointer.tokens) === undefined;
    });
};

/** `{"if": [condition, then, condition, then, …, else]}`. */
const choose: MakeExpression = (compiler, args, place) => {
  const parts = compiler.list(args, place);
  return (scope) => {
    let index = 0;
    while (index + 1 < parts.length && !isTrue(parts[index]?.(scope))) index += 2;
    return (parts[index + 1] ?? parts[index])?.(scope);
  };
};

/** Every operator of a rule, by its name. */
export const operators: ReadonlyMap<string, MakeExpression> = new Map<string, MakeExpression>([
  ['==', onValues(looselyEqual)],
  ['!=', onValues((a, b) => !looselyEqual(a, b))],
  ['===', onValues((a = null, b = null) => equal(a, b))],
  ['!==', onValues((a = null, b = null) => !equal(a, b))],
  ['!', onValues((a) => !isTrue(a))],
  ['!!', onValues(isTrue)],
  ['<', inOrder((difference) => difference < 0)],
  ['<=', inOrder((difference) => difference <= 0)],
  ['>', inOrder((difference) => difference > 0)],
  ['>=', inOrder((difference) => difference >= 0)],
  ['+', calculation((...numbers) => numbers.reduce((total, number) => total + number, 0))],
  ['-', calculation((a, b) => (b === undefined ? -a : a - b))],
  ['*', calculation((...numbers) => numbers.reduce((product, number) => product * number, 1))],
  ['/', calculation((a, b) => a / b)],
  ['%', calculation((a, b) => a % b)],
  ['min', calculation(Math.min)],
  ['max', calculation(Math.max)],
  ['in', onValues(isIn)],
  ['cat', onValues((...values) => values.map(asText).join('').slice(0, LONGEST_TEXT))],
  ['and', until(false)],
  ['or', until(true)],
  ['if', choose],
  ['var', variable],
  ['missing', missing],
  // Today in Tehran, as an ISO date.
  ['today', () => () => todayIso(Date.now())],
  ...listOperators,
]);

function isIn(item: Value = null, where: Value): boolean {
  if (Array.isArray(where)) return where.some((other) => equal(item, other));
  return typeof where === 'string' && typeof item === 'string' && where.includes(item);
}

function asText(value: Value): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}
