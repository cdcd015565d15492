import type { Json, Pointer, Rule } from '@panjare/contract';
import { isPointer, isUnsafeKey, parsePointer } from '../pointer/pointer.ts';
import { isObject } from '../schema/registry.ts';
import { withinBudget } from './budget.ts';
import { choices } from './choices.ts';
import { lists } from './lists.ts';
import { operators } from './operators.ts';
import type { Scope } from './scope.ts';
import { isTrue, type Value } from './value.ts';

/** Operators inside operators beyond this are refused. */
const DEEPEST_RULE = 24;

/** A rule that was refused, told as faults of the definition. */
export interface RuleFault {
  readonly code:
    | 'unknown-operator'
    | 'wrong-arguments'
    | 'malformed-pointer'
    | 'unsafe-key'
    | 'too-deep'
    | 'malformed-rule';
  /** Inside the rule, as a JSON Pointer. */
  readonly path: Pointer;
  readonly params: { readonly [name: string]: Json };
}

/** An expression of a rule as a closure. */
export type Expression = (scope: Scope) => Value;

/** A pointer a rule reads; `*` stands for every row. `needed` is false where its absence is what the rule asks about. */
export interface Read {
  readonly pattern: Pointer;
  readonly needed: boolean;
  /** Only whether there are rows, and how many. */
  readonly rowsOnly?: boolean;
}

/** A rule made ready. */
export interface CompiledRule {
  readonly reads: readonly Read[];
  /** The value; `undefined` where it has none. */
  evaluate(scope: Scope): Value;
  /** Whether the value is true, in JsonLogic's sense. */
  holds(scope: Scope): boolean;
}

/** Where an expression stands: `base` is the pattern of what a relative pointer starts from, if it can be told. */
export interface Place {
  readonly base: Pointer | undefined;
  readonly path: Pointer;
  readonly depth: number;
  /** Pointers in front of `accumulator` and `current`: only inside a `reduce`. */
  readonly reducing?: boolean;
}

/** The compilation of one rule. */
export class RuleCompiler {
  readonly faults: RuleFault[] = [];
  readonly reads: Read[] = [];

  fault(code: RuleFault['code'], path: Pointer, params: RuleFault['params'] = {}): Expression {
    this.faults.push({ code, path, params });
    return () => undefined;
  }

  expression(rule: Json, place: Place): Expression {
    if (place.depth > DEEPEST_RULE) return this.fault('too-deep', place.path, { limit: DEEPEST_RULE });
    if (Array.isArray(rule)) {
      const items = this.list(rule, place);
      return (scope) => items.map((item) => item(scope) ?? null);
    }
    if (!isObject(rule)) return () => rule;
    const names = Object.keys(rule);
    const [name] = names;
    if (name === undefined || names.length > 1) return this.fault('malformed-rule', place.path);
    const given = rule[name] as Json;
    const inside = { ...place, path: `${place.path}/${name.replaceAll('/', '~1')}`, depth: place.depth + 1 };
    const special = choices.get(name) ?? lists.get(name);
    const args = Array.isArray(given) ? given : [given];
    if (special !== undefined) return special(this, args, inside);
    const operator = operators.get(name);
    if (operator === undefined) return this.fault('unknown-operator', place.path, { operator: name });
    if (args.length < operator.least || args.length > operator.most) {
      return this.fault('wrong-arguments', inside.path, { operator: name, given: args.length });
    }
    const compiled = this.list(args, inside);
    const { apply } = operator;
    return (scope) => apply(compiled.map((arg) => arg(scope)));
  }

  list(rules: readonly Json[], place: Place): Expression[] {
    return rules.map((rule, index) => this.expression(rule, { ...place, path: `${place.path}/${index}` }));
  }

  /** The tokens of a `var`, and whether they start at the root; notes that the rule reads it. */
  pointer(
    text: Json,
    place: Place,
    needed: boolean,
  ): { tokens: readonly string[]; absolute: boolean; pattern?: Pointer } | undefined {
    const written = typeof text === 'number' ? String(text) : text;
    const absolute = typeof written === 'string' && written.startsWith('/');
    const pointer = absolute || written === '' ? written : `/${String(written)}`;
    if (!isPointer(pointer)) {
      this.fault('malformed-pointer', place.path, { pointer: text });
      return undefined;
    }
    const tokens = parsePointer(pointer);
    if (tokens.some(isUnsafeKey)) {
      this.fault('unsafe-key', place.path, { pointer: text });
      return undefined;
    }
    const pattern = absolute ? pointer : this.#fromBase(pointer, place);
    if (pattern === undefined) return { tokens, absolute };
    this.reads.push({ pattern, needed });
    return { tokens, absolute, pattern };
  }

  #fromBase(pointer: Pointer, place: Place): Pointer | undefined {
    if (place.base === undefined) return undefined;
    if (place.reducing !== true) return place.base + pointer;
    return pointer === '/current' || pointer.startsWith('/current/')
      ? place.base + pointer.slice('/current'.length)
      : undefined;
  }
}

/**
 * Compiles a rule to a closure. `base` is the pattern of the row it stands in (`/owners/*`), or '' outside rows.
 * Faults come back beside the rule, all of them; a rule with faults must not be used.
 */
export function compileRule(
  rule: Rule,
  base: Pointer = '',
): { rule: CompiledRule; faults: readonly RuleFault[] } {
  const compiler = new RuleCompiler();
  const expression = compiler.expression(rule, { base, path: '', depth: 0 });
  const evaluate = (scope: Scope) => withinBudget(() => expression(scope));
  return {
    rule: { reads: compiler.reads, evaluate, holds: (scope) => isTrue(evaluate(scope)) },
    faults: compiler.faults,
  };
}
