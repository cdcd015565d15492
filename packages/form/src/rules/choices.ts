import type { Json } from '@panjare/contract';
import { todayIso } from '@panjare/persian';
import type { Expression, Place, RuleCompiler } from './compile-rule.ts';
import { isTrue } from './value.ts';

/** An operator that decides which of its arguments are evaluated, or reads answers. */
export type SpecialOperator = (compiler: RuleCompiler, args: readonly Json[], place: Place) => Expression;

const variable: SpecialOperator = (compiler, args, place) => {
  const [text = '', fallback] = args;
  const pointer = compiler.pointer(text, place, fallback === undefined);
  if (pointer === undefined) return () => undefined;
  const { tokens, absolute } = pointer;
  const otherwise = fallback === undefined ? () => undefined : compiler.expression(fallback, place);
  return (scope) => (absolute ? scope.root : scope).read(tokens) ?? otherwise(scope);
};

/** The pointers, of those given, that have no answer. */
const missing: SpecialOperator = (compiler, args, place) => {
  const names = args.flat().filter((name) => typeof name === 'string');
  const pointers = names.map((name) => ({ name, pointer: compiler.pointer(name, place, false) }));
  return (scope) =>
    pointers
      .filter(
        ({ pointer }) =>
          pointer && (pointer.absolute ? scope.root : scope).read(pointer.tokens) === undefined,
      )
      .map(({ name }) => name);
};

const and: SpecialOperator = (compiler, args, place) => {
  const parts = compiler.list(args, place);
  return (scope) => {
    let last: ReturnType<Expression> = true;
    for (const part of parts) {
      last = part(scope);
      if (!isTrue(last)) return last;
    }
    return last;
  };
};

const or: SpecialOperator = (compiler, args, place) => {
  const parts = compiler.list(args, place);
  return (scope) => {
    let last: ReturnType<Expression> = false;
    for (const part of parts) {
      last = part(scope);
      if (isTrue(last)) return last;
    }
    return last;
  };
};

/** `{"if": [condition, then, condition, then, …, else]}`. */
const choose: SpecialOperator = (compiler, args, place) => {
  if (args.length < 2)
    return compiler.fault('wrong-arguments', place.path, { operator: 'if', given: args.length });
  const parts = compiler.list(args, place);
  return (scope) => {
    let index = 0;
    for (; index + 1 < parts.length; index += 2)
      if (isTrue(parts[index]?.(scope))) return parts[index + 1]?.(scope);
    return parts[index]?.(scope);
  };
};

/** Today in Tehran, as an ISO date. */
const today: SpecialOperator = () => () => todayIso(Date.now());

/** Operators that choose or read. */
export const choices: ReadonlyMap<string, SpecialOperator> = new Map([
  ['var', variable],
  ['missing', missing],
  ['and', and],
  ['or', or],
  ['if', choose],
  ['today', today],
]);
