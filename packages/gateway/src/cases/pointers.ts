import type { Json, JsonObject, Pointer } from '@panjare/contract';

/** The steps of a JSON Pointer (RFC 6901 section 4). */
export function steps(pointer: Pointer): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a pointer; `undefined` where there is none. Prototypes are never reached. */
export function valueAt(value: Json | undefined, pointer: Pointer): Json | undefined {
  return steps(pointer).reduce<Json | undefined>(child, value);
}

/** The answers at some pointers and nothing else. Rows left of a chosen one stay as empty objects: places must hold. */
export function select(answers: JsonObject, pointers: readonly Pointer[]): JsonObject {
  const selected: JsonObject = {};
  for (const pointer of pointers) {
    const value = valueAt(answers, pointer);
    if (pointer === '' || value === undefined) continue;
    place(selected, answers, steps(pointer), value);
  }
  return selected;
}

function place(target: JsonObject | Json[], source: Json, path: readonly string[], value: Json): void {
  const [step, ...rest] = path;
  if (step === undefined) return;
  if (rest.length === 0) {
    write(target, step, value);
    return;
  }
  const within = child(source, step);
  if (within === undefined) return;
  const known = Object.hasOwn(target, step) ? child(target, step) : undefined;
  const next = typeof known === 'object' && known !== null ? known : Array.isArray(within) ? [] : {};
  write(target, step, next);
  place(next, within, rest, value);
}

function write(target: JsonObject | Json[], step: string, value: Json): void {
  if (!Array.isArray(target)) {
    Object.defineProperty(target, step, { value, enumerable: true, configurable: true, writable: true });
    return;
  }
  while (target.length < Number(step)) target.push({});
  target[Number(step)] = value;
}

function child(value: Json | undefined, step: string): Json | undefined {
  if (Array.isArray(value)) return /^(0|[1-9]\d{0,8})$/u.test(step) ? value[Number(step)] : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return value[step];
}
