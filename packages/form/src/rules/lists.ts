import type { Json } from '@panjare/contract';
import { isObject } from '../schema/json-type.ts';
import { spend } from './budget.ts';
import type { Expression, Place, RuleCompiler } from './compile-rule.ts';
import type { MakeExpression } from './operators.ts';
import { ReduceScope } from './reduce-scope.ts';
import { JsonScope, type Scope } from './scope.ts';
import { isTrue, tidy, toNumber, type Value } from './value.ts';

/** The elements of a list, each a scope, and what relative pointers inside start from. */
interface Elements {
  readonly of: (scope: Scope) => readonly Scope[];
  readonly base: readonly string[] | undefined;
}

/** A `var` gives its rows themselves, so that a rule over one answer of each row depends on that answer only. */
function elementsOf(compiler: RuleCompiler, list: Json, place: Place): Elements {
  const { var: text, filter } = isObject(list) ? list : {};
  if (typeof text === 'string') {
    // What is read of the rows is noted by what is evaluated inside them; here it is that there are rows.
    const { tokens, start, pattern } = compiler.pointer(text, place, true, true);
    return {
      of: (scope) => start(scope).elements(tokens) ?? [],
      base: pattern && [...pattern, '*'],
    };
  }
  if (Array.isArray(filter)) {
    const [inner = null, condition = true] = filter;
    const { of, base } = elementsOf(compiler, inner, { ...place, depth: place.depth + 1 });
    const keep = eachOf(compiler, condition, place, base);
    return { of: (scope) => of(scope).filter((element) => isTrue(keep(element))), base };
  }
  const items = compiler.expression(list, place);
  return {
    of(scope) {
      const value = items(scope);
      return Array.isArray(value) ? value.map((item) => new JsonScope(item, scope.root)) : [];
    },
    base: undefined,
  };
}

/** An expression over each element; its steps are counted. */
function eachOf(
  compiler: RuleCompiler,
  rule: Json,
  place: Place,
  base: Place['base'],
  reducing = false,
): Expression {
  const expression = compiler.expression(rule, { ...place, base, reducing });
  return (scope) => {
    spend();
    return expression(scope);
  };
}

/** An operator on a list and, for each element, an expression. */
const overList =
  (fold: (elements: readonly Scope[], each: Expression) => Value): MakeExpression =>
  (compiler, [list = null, inner = { var: '' }], place) => {
    const { of, base } = elementsOf(compiler, list, place);
    const each = eachOf(compiler, inner, place, base);
    return (scope) => fold(of(scope), each);
  };

/** An operator on those elements of a list that pass. */
const overFiltered =
  (fold: (elements: readonly Scope[]) => Value): MakeExpression =>
  (compiler, args, place) => {
    const list = args.length > 1 ? { filter: [...args] } : (args[0] ?? null);
    const { of } = elementsOf(compiler, list, place);
    return (scope) => fold(of(scope));
  };

/** Inside, `current` is the element and `accumulator` what came before. */
const reduce: MakeExpression = (compiler, [list = null, inner = null, start = null], place) => {
  const { of, base } = elementsOf(compiler, list, place);
  const first = compiler.expression(start, place);
  const step = eachOf(compiler, inner, place, base, true);
  return (scope) =>
    of(scope).reduce((before, element) => step(new ReduceScope(before, element)), first(scope));
};

/** Operators that look at each element of a list. */
export const listOperators: readonly (readonly [string, MakeExpression])[] = [
  ['map', overList((elements, each) => elements.map((element) => each(element) ?? null))],
  ['filter', overFiltered((elements) => elements.map((element) => element.read([]) ?? null))],
  ['reduce', reduce],
  [
    'all',
    overList((elements, each) => elements.length > 0 && elements.every((element) => isTrue(each(element)))),
  ],
  ['some', overList((elements, each) => elements.some((element) => isTrue(each(element))))],
  ['none', overList((elements, each) => !elements.some((element) => isTrue(each(element))))],
  // Missing numbers are left out of the sum: the row that lacks one has its own issue.
  [
    'sum',
    overList((elements, each) =>
      tidy(elements.reduce((total, element) => total + (toNumber(each(element)) ?? 0), 0)),
    ),
  ],
  ['count', overFiltered((elements) => elements.length)],
];
