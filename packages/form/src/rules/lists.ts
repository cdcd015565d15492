import type { Json, Pointer } from '@panjare/contract';
import { isObject } from '../schema/registry.ts';
import { spend } from './budget.ts';
import type { SpecialOperator } from './choices.ts';
import type { Expression, Place, RuleCompiler } from './compile-rule.ts';
import { JsonScope, type Scope } from './scope.ts';
import { isTrue, tidy, toNumber, type Value } from './value.ts';

/** The elements of a list, each a scope, and the pattern that relative pointers inside start from. */
interface Elements {
  readonly of: (scope: Scope) => readonly Scope[];
  readonly base: Pointer | undefined;
}

/** A `var` gives its rows themselves, so that a rule over one answer of each row depends on that answer only. */
function elementsOf(compiler: RuleCompiler, rule: Json, place: Place): Elements {
  const at = { ...place, path: `${place.path}/0` };
  if (isObject(rule) && Object.keys(rule).length === 1) {
    const text = rule['var'];
    if (typeof text === 'string') return rowsOf(compiler, text, at);
    const filtered = rule['filter'];
    if (Array.isArray(filtered)) {
      const within = { ...at, path: `${at.path}/filter`, depth: at.depth + 1 };
      const inner = elementsOf(compiler, filtered[0] ?? null, within);
      const keep = compiler.expression(filtered[1] ?? true, {
        ...within,
        base: inner.base,
        path: `${within.path}/1`,
      });
      return {
        of: (scope) => inner.of(scope).filter((element) => isTrue(counted(keep, element))),
        base: inner.base,
      };
    }
  }
  const list = compiler.expression(rule, at);
  return {
    of: (scope) => {
      const value = list(scope);
      return Array.isArray(value) ? value.map((item) => new JsonScope(item, scope.root)) : [];
    },
    base: undefined,
  };
}

function rowsOf(compiler: RuleCompiler, text: string, place: Place): Elements {
  const before = compiler.reads.length;
  const pointer = compiler.pointer(text, place, true);
  if (pointer === undefined) return { of: () => [], base: undefined };
  // What is read of the rows is noted by what is evaluated inside them; here it is that there are rows.
  if (compiler.reads.length > before && pointer.pattern !== undefined) {
    compiler.reads[compiler.reads.length - 1] = { pattern: pointer.pattern, needed: true, rowsOnly: true };
  }
  const { tokens, absolute } = pointer;
  return {
    of: (scope) => (absolute ? scope.root : scope).elements(tokens) ?? [],
    base: pointer.pattern === undefined ? undefined : `${pointer.pattern}/*`,
  };
}

function counted(expression: Expression, element: Scope): Value {
  spend();
  return expression(element);
}

/** An operator on a list and, for each element, an expression. */
function overList(
  optional: boolean,
  fold: (elements: readonly Scope[], each: (element: Scope) => Value) => Value,
): SpecialOperator {
  return (compiler, args, place) => {
    const [list, inner] = args;
    if (list === undefined || args.length > 2 || (inner === undefined && !optional)) {
      return compiler.fault('wrong-arguments', place.path, { given: args.length });
    }
    const elements = elementsOf(compiler, list, place);
    const expression = compiler.expression(inner ?? { var: '' }, {
      ...place,
      base: elements.base,
      path: inner === undefined ? place.path : `${place.path}/1`,
      reducing: false,
    });
    return (scope) => fold(elements.of(scope), (element) => counted(expression, element));
  };
}

const all = (elements: readonly Scope[], each: (element: Scope) => Value): boolean =>
  elements.length > 0 && elements.every((element) => isTrue(each(element)));

/** Missing numbers are left out of the sum: the row that lacks one has its own issue. */
function sum(elements: readonly Scope[], each: (element: Scope) => Value): Value {
  let total = 0;
  for (const element of elements) total += toNumber(each(element)) ?? 0;
  return tidy(total);
}

const count: SpecialOperator = (compiler, args, place) => {
  if (args[1] !== undefined) {
    return overList(false, (elements, each) => elements.filter((element) => isTrue(each(element))).length)(
      compiler,
      args,
      place,
    );
  }
  if (args[0] === undefined)
    return compiler.fault('wrong-arguments', place.path, { operator: 'count', given: 0 });
  const elements = elementsOf(compiler, args[0], place);
  return (scope) => elements.of(scope).length;
};

/** Inside, `current` is the element and `accumulator` what came before. */
const reduce: SpecialOperator = (compiler, args, place) => {
  const [list, inner, start = null] = args;
  if (list === undefined || inner === undefined) {
    return compiler.fault('wrong-arguments', place.path, { operator: 'reduce', given: args.length });
  }
  const elements = elementsOf(compiler, list, place);
  const first = compiler.expression(start, { ...place, path: `${place.path}/2` });
  const step = compiler.expression(inner, {
    ...place,
    base: elements.base,
    path: `${place.path}/1`,
    reducing: true,
  });
  return (scope) => {
    let accumulator = first(scope);
    for (const element of elements.of(scope))
      accumulator = counted(step, new ReduceScope(accumulator, element));
    return accumulator;
  };
};

class ReduceScope implements Scope {
  readonly #accumulator: Value;
  readonly #current: Scope;

  constructor(accumulator: Value, current: Scope) {
    this.#accumulator = accumulator;
    this.#current = current;
  }

  get root(): Scope {
    return this.#current.root;
  }

  read([name, ...rest]: readonly string[]): Json | undefined {
    if (name === 'current') return this.#current.read(rest);
    return name === 'accumulator' ? new JsonScope(this.#accumulator).read(rest) : undefined;
  }

  elements([name, ...rest]: readonly string[]): readonly Scope[] | undefined {
    if (name === 'current') return this.#current.elements(rest);
    return name === 'accumulator' ? new JsonScope(this.#accumulator, this.root).elements(rest) : undefined;
  }
}

/** Operators that look at each element of a list. */
export const lists: ReadonlyMap<string, SpecialOperator> = new Map<string, SpecialOperator>([
  ['map', overList(false, (elements, each) => elements.map((element) => each(element) ?? null))],
  [
    'filter',
    overList(false, (elements, each) =>
      elements.filter((e) => isTrue(each(e))).map((e) => e.read([]) ?? null),
    ),
  ],
  ['reduce', reduce],
  ['all', overList(false, all)],
  ['some', overList(false, (elements, each) => elements.some((element) => isTrue(each(element))))],
  ['none', overList(false, (elements, each) => !elements.some((element) => isTrue(each(element))))],
  ['sum', overList(true, sum)],
  ['count', count],
]);
