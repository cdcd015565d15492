import type { Json } from '@panjare/contract';
import type { Check } from '../schema/check.ts';
import { isObject } from '../schema/json-type.ts';

/** Longer schemas are those of whole objects: each stands once. */
const LONGEST = 300;

/**
 * Lets fields that ask for the same be checked by the same. What they are called asks for nothing; where a `$ref` leads
 * depends on where it stands.
 */
export function shareChecks(make: (schema: Json) => Check): (schema: Json) => Check {
  const known = new Map<string, Check>();
  return (schema) => {
    if (!isObject(schema)) return make(schema);
    const { title: _title, description: _description, ...asked } = schema;
    const text = JSON.stringify(asked);
    if (text.length > LONGEST || text.includes('"$')) return make(schema);
    const check = known.get(text) ?? make(schema);
    known.set(text, check);
    return check;
  };
}
