import type { Json } from '@panjare/contract';
import type { FromRow } from './pointers.ts';

declare const reads: unique symbol;

/** A rule, as plain JsonLogic. `Reads` remembers the pointers it reads, for the compiler only. */
export interface RuleOf<Reads extends string> {
  readonly [reads]?: Reads;
}

/** A value as it stands. */
export type Literal = string | number | boolean | null;

/** The pointers that rules read. */
export type ReadsOf<Rule> = Rule extends RuleOf<infer Reads> ? Reads : never;

function make<Reads extends string>(rule: Json): RuleOf<Reads> {
  return rule as RuleOf<Reads>;
}

/** On the left a text is a pointer: absolute, or relative to the row (`share`). */
function left(operand: unknown): Json {
  return typeof operand === 'string' ? { var: operand } : (operand as Json);
}

/** The rule as the JSON it is. */
export function ruleJson(rule: RuleOf<string>): Json {
  return rule as Json;
}

/** The answer at a pointer. */
export function value<P extends string>(pointer: P): RuleOf<NoInfer<P>> {
  return make({ var: pointer });
}

/** Whether an answer is given. */
export function present<P extends string>(pointer: P): RuleOf<NoInfer<P>> {
  return make({ '!': { missing: [pointer] } });
}

/** Whether an answer is a value; `true` where none is named. */
export function is<P extends string>(pointer: P, expected: Literal = true): RuleOf<NoInfer<P>> {
  return make({ '==': [{ var: pointer }, expected] });
}

/** Whether an answer is not a value; a missing answer is not. */
export function isNot<P extends string>(pointer: P, expected: Literal = true): RuleOf<NoInfer<P>> {
  return make({ '!=': [{ var: pointer }, expected] });
}

/** Whether an answer is one of several values. */
export function isOneOf<P extends string>(pointer: P, expected: readonly Literal[]): RuleOf<NoInfer<P>> {
  return make({ in: [{ var: pointer }, [...expected]] });
}

type Comparison = <L extends string, R extends string = never>(
  left: L | RuleOf<L>,
  right: RuleOf<R> | Literal,
) => RuleOf<NoInfer<L | R>>;

const comparison =
  (operator: string): Comparison =>
  (a, b) =>
    make({ [operator]: [left(a), b as Json] });

/** `equals('/kind', 'home')`, `equals(sum('/owners', '/share'), 6)`. */
export const equals: Comparison = comparison('==');
/** Numbers, or ISO dates. False where either is missing, as are the three below. */
export const lessThan: Comparison = comparison('<');
/** No more than. */
export const atMost: Comparison = comparison('<=');
/** More than. */
export const moreThan: Comparison = comparison('>');
/** No less than. */
export const atLeast: Comparison = comparison('>=');
/** Numbers taken away. */
export const minus: Comparison = comparison('-');
/** Numbers divided; nothing where the second is 0. */
export const dividedBy: Comparison = comparison('/');

type Combination = <Rules extends readonly RuleOf<string>[]>(
  ...rules: Rules
) => RuleOf<ReadsOf<Rules[number]>>;

const combination =
  (operator: string): Combination =>
  (...rules) =>
    make({ [operator]: rules as unknown as Json[] });

/** All hold. */
export const all: Combination = combination('and');
/** One holds, or more. */
export const any: Combination = combination('or');
/** Numbers added. */
export const plus: Combination = combination('+');
/** Numbers multiplied: `times(value('/area'), number(1000))`. */
export const times: Combination = combination('*');

/** A number as a rule. */
export function number(constant: number): RuleOf<never> {
  return make(constant);
}

/** Does not hold. */
export function not<R extends string>(rule: RuleOf<R>): RuleOf<NoInfer<R>> {
  return make({ '!': [rule as Json] });
}

/** The first where the condition holds, else the second. */
export function either<C extends string, A extends string = never, B extends string = never>(
  condition: RuleOf<C>,
  then: RuleOf<A> | Literal,
  otherwise: RuleOf<B> | Literal,
): RuleOf<NoInfer<C | A | B>> {
  return make({ if: [condition as Json, then as Json, otherwise as Json] });
}

/** The sum of an answer of every row: `sum('/owners', '/share')`; of the elements themselves where none is named. */
export function sum<L extends string, A extends string = never>(
  list: L,
  at?: A,
): RuleOf<NoInfer<L | `${L}/*${A}`>> {
  return make({ sum: at === undefined ? [{ var: list }] : [{ var: list }, { var: at.slice(1) }] });
}

/** How many rows there are, or how many of them a rule holds for. */
export function count<L extends string, R extends string = never>(
  list: L,
  rule?: RuleOf<R>,
): RuleOf<NoInfer<L | FromRow<L, R>>> {
  return make({ count: rule === undefined ? [{ var: list }] : [{ var: list }, rule as Json] });
}

/** The rule, relative to a row, holds for every row, and there is one. */
export function everyRow<L extends string, R extends string>(
  list: L,
  rule: RuleOf<R>,
): RuleOf<NoInfer<L | FromRow<L, R>>> {
  return make({ all: [{ var: list }, rule as Json] });
}

/** The rule, relative to a row, holds for some row. */
export function someRow<L extends string, R extends string>(
  list: L,
  rule: RuleOf<R>,
): RuleOf<NoInfer<L | FromRow<L, R>>> {
  return make({ some: [{ var: list }, rule as Json] });
}

/** Today in Tehran, as an ISO date. */
export function today(): RuleOf<never> {
  return make({ today: [] });
}
