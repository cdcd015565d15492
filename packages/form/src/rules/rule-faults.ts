import type { Json, JsonObject, Pointer } from '@panjare/contract';
import { escapeToken, isPointer, isUnsafeKey, parsePointer } from '../pointer/pointer.ts';
import { isObject } from '../schema/json-type.ts';
import { arity } from './arity.ts';
import { DEEPEST_RULE, isAbsolute } from './compile-rule.ts';

/** What is wrong with a rule, told as a fault of the definition. */
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
  readonly params: JsonObject;
}

/** All that is wrong with a rule. One without faults can be compiled. */
export function ruleFaults(rule: Json): RuleFault[] {
  const faults: RuleFault[] = [];
  walk(rule, '', 0, (code, path, params = {}) => faults.push({ code, path, params }));
  return faults;
}

type Add = (code: RuleFault['code'], path: Pointer, params?: JsonObject) => void;

function walk(rule: Json, path: Pointer, depth: number, add: Add): void {
  if (depth > DEEPEST_RULE) return add('too-deep', path, { limit: DEEPEST_RULE });
  if (Array.isArray(rule)) return rule.forEach((item, index) => walk(item, `${path}/${index}`, depth, add));
  if (!isObject(rule)) return;
  const names = Object.keys(rule);
  const [name] = names;
  if (name === undefined || names.length > 1) return add('malformed-rule', path);
  const taken = arity.get(name);
  if (taken === undefined) return add('unknown-operator', path, { operator: name });
  const inside = `${path}/${escapeToken(name)}`;
  const given = rule[name] as Json;
  const args = Array.isArray(given) ? given : [given];
  if (args.length < taken[0] || args.length > taken[1])
    return add('wrong-arguments', inside, {
      operator: name,
      given: args.length,
    });
  if (name === 'missing') return args.flat().forEach((text) => addPointerFault(text, inside, add));
  if (name === 'var') addPointerFault(args[0] ?? '', inside, add);
  const expressions = name === 'var' ? args.slice(1) : args;
  const first = args.length - expressions.length;
  expressions.forEach((each, index) => walk(each, `${inside}/${first + index}`, depth + 1, add));
}

function addPointerFault(text: Json, path: Pointer, add: Add): void {
  const written = typeof text === 'number' ? String(text) : text;
  const pointer = written === '' || isAbsolute(written) ? written : `/${String(written)}`;
  if (typeof written !== 'string' || !isPointer(pointer)) add('malformed-pointer', path, { pointer: text });
  else if (parsePointer(pointer).some(isUnsafeKey)) add('unsafe-key', path, { pointer: text });
}
