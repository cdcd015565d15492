import type { Json, Rule } from '@panjare/contract';
import { refuseDefinition } from '../compile/refuse-definition.ts';
import { parsePointer } from '../pointer/pointer.ts';
import { isObject } from '../schema/json-type.ts';
import { withinBudget } from './budget.ts';
import { operators } from './operators.ts';
import type { Scope } from './scope.ts';
import { isTrue, type Value } from './value.ts';

/** Operators inside operators beyond this are refused. */
export const DEEPEST_RULE = 24;

/** An expression of a rule as a closure. */
export type Expression = (scope: Scope) => Value;

/** What a rule reads; `*` stands for every row. */
export interface Read {
  readonly tokens: readonly string[];
  /** False where its absence is what the rule asks about. */
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

/** Where an expression stands: `base` is what a relative pointer starts from, if it can be told. */
export interface Place {
  readonly base: readonly string[] | undefined;
  readonly depth: number;
  /** Pointers in front of `accumulator` and `current`: only inside a `reduce`. */
  readonly reducing?: boolean;
}

/** A pointer of a rule made ready. */
export interface RulePointer {
  readonly tokens: readonly string[];
  /** What it starts from. */
  readonly start: (scope: Scope) => Scope;
  /** From the root, `*` for rows; `undefined` where that cannot be told. */
  readonly pattern: readonly string[] | undefined;
}

/** The compilation of one rule. */
export class RuleCompiler {
  readonly reads: Read[] = [];

  expression(rule: Json, place: Place): Expression {
    if (place.depth > DEEPEST_RULE) refuseDefinition('too-deep');
    if (Array.isArray(rule)) {
      const items = this.list(rule, place);
      return (scope) => items.map((item) => item(scope) ?? null);
    }
    if (!isObject(rule)) return () => rule;
    const [[name, given] = ['', []]] = Object.entries(rule);
    const make = operators.get(name) ?? refuseDefinition('unknown-operator');
    return make(this, Array.isArray(given) ? given : [given], {
      ...place,
      depth: place.depth + 1,
    });
  }

  list(rules: readonly Json[], place: Place): Expression[] {
    return rules.map((rule) => this.expression(rule, place));
  }

  /** Makes a pointer ready, and notes that the rule reads it. */
  pointer(text: Json, { base, reducing }: Place, needed: boolean, rowsOnly?: true): RulePointer {
    const absolute = isAbsolute(text);
    const tokens = parsePointer(absolute || text === '' ? (text as string) : `/${String(text)}`);
    const own = reducing ? tokens.slice(1) : tokens;
    const pattern = absolute
      ? tokens
      : base && (!reducing || tokens[0] === 'current')
        ? [...base, ...own]
        : undefined;
    if (pattern)
      this.reads.push({
        tokens: pattern,
        needed,
        ...(rowsOnly && { rowsOnly }),
      });
    return {
      tokens,
      start: (scope) => (absolute ? scope.root : scope),
      pattern,
    };
  }
}

/** Whether a pointer of a rule starts at the root of the answers. */
export function isAbsolute(text: Json): boolean {
  return typeof text === 'string' && text.startsWith('/');
}

/**
 * Compiles a rule to a closure. `base` is the row it stands in (`owners`, `*`), or nothing outside rows.
 * @throws Error with `code` `definition-invalid` where it nests too deep or has an operator that is not known.
 */
export function compileRule(rule: Rule, base: readonly string[] = []): CompiledRule {
  const compiler = new RuleCompiler();
  const expression = compiler.expression(rule, { base, depth: 0 });
  const evaluate = (scope: Scope): Value => withinBudget(() => expression(scope));
  return {
    reads: compiler.reads,
    evaluate,
    holds: (scope) => isTrue(evaluate(scope)),
  };
}
