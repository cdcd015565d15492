import type { JsonObject, Pointer } from '@panjare/contract';
import { steps } from '../cases/pointers.ts';

const MOST_REFERENCES = 8;

/** The schema of the answer at a pointer, past references; places of rows lead to the schema of a row. */
export function answerSchema(data: JsonObject, pointer: Pointer): JsonObject | undefined {
  return steps(pointer).reduce<JsonObject | undefined>((schema, step) => {
    if (schema === undefined) return undefined;
    const within = own(own(schema, 'properties'), step) ?? own(schema, 'items');
    return resolve(data, within);
  }, data);
}

function resolve(data: JsonObject, schema: JsonObject | undefined): JsonObject | undefined {
  let found = schema;
  for (let taken = 0; taken < MOST_REFERENCES; taken++) {
    const reference = found?.['$ref'];
    if (typeof reference !== 'string') return found;
    found = reference.startsWith('#/')
      ? steps(reference.slice(1)).reduce<JsonObject | undefined>((holder, step) => own(holder, step), data)
      : undefined;
  }
  return undefined;
}

function own(holder: JsonObject | undefined, name: string): JsonObject | undefined {
  const value = holder !== undefined && Object.hasOwn(holder, name) ? holder[name] : undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
