import type { Json, JsonObject } from '@panjare/contract';

/** The type of a JSON value, as draft-07 names it; an integer is a `number` here. */
export function typeOf(value: Json): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** Whether a JSON value is an object, not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
