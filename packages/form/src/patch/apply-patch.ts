import type { Json, JsonObject, PatchOperation, Pointer } from '@panjare/contract';
import { isIndex, isUnsafeKey, parsePointer, valueAt } from '../pointer/pointer.ts';
import { equal } from '../schema/equal.ts';
import { isObject } from '../schema/json-type.ts';

/** A patch that does not fit the answers: nothing of it was applied. */
export class PatchError extends Error {
  readonly code = 'patch-refused';
  /** Which operation, from 0. */
  readonly index: number;

  constructor(index: number, reason: string) {
    super(`Operation ${index} of the patch: ${reason}.`);
    this.name = 'PatchError';
    this.index = index;
  }
}

/**
 * The answers after a JSON Patch (RFC 6902) of `add`, `remove`, `replace` and `test`. The answers given are not
 * touched.
 * @throws PatchError where a pointer leads nowhere, reaches a prototype, or a `test` fails.
 */
export function applyPatch(answers: JsonObject, patch: readonly PatchOperation[]): JsonObject {
  let document: Json = structuredClone(answers);
  for (const [index, operation] of patch.entries()) document = apply(document, operation, index);
  if (!isObject(document)) throw new PatchError(patch.length - 1, 'answers are an object');
  return document;
}

function apply(document: Json, operation: PatchOperation, index: number): Json {
  const tokens = parsePointer(operation.path);
  if (tokens.some(isUnsafeKey)) throw new PatchError(index, 'the pointer reaches a prototype');
  if (operation.op === 'test') {
    const value = valueAt(document, tokens);
    if (value === undefined || !equal(value, operation.value)) throw new PatchError(index, 'the test failed');
    return document;
  }
  const last = tokens.pop();
  if (last === undefined) {
    if (operation.op === 'remove') throw new PatchError(index, 'the whole cannot be removed');
    return structuredClone(operation.value);
  }
  const holder = valueAt(document, tokens);
  if (Array.isArray(holder)) applyToArray(holder, last, operation, index);
  else if (isObject(holder)) applyToObject(holder, last, operation, index);
  else throw new PatchError(index, nowhere(operation.path));
  return document;
}

type Change = Exclude<PatchOperation, { op: 'test' }>;

function applyToArray(array: Json[], token: string, operation: Change, index: number): void {
  const place = token === '-' && operation.op === 'add' ? array.length : Number(token);
  const most = operation.op === 'add' ? array.length : array.length - 1;
  if ((token !== '-' && !isIndex(token)) || !(place <= most))
    throw new PatchError(index, nowhere(operation.path));
  if (operation.op === 'remove') array.splice(place, 1);
  else array.splice(place, operation.op === 'add' ? 0 : 1, structuredClone(operation.value));
}

function applyToObject(object: JsonObject, name: string, operation: Change, index: number): void {
  if (operation.op !== 'add' && !Object.hasOwn(object, name))
    throw new PatchError(index, nowhere(operation.path));
  if (operation.op === 'remove') delete object[name];
  else object[name] = structuredClone(operation.value);
}

function nowhere(path: Pointer): string {
  return `${path} leads nowhere`;
}
