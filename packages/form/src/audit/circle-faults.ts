import type { Json, JsonObject } from '@panjare/contract';
import { followReference } from '../compile/follow-reference.ts';
import { limits } from '../compile/limits.ts';
import { isObject } from '../schema/json-type.ts';
import type { Faults } from './faults.ts';

/** Keywords whose schemas look at the same value. */
const IN_PLACE = ['if', 'then', 'else', 'not', 'allOf', 'anyOf', 'oneOf'];

/**
 * A schema that leads to itself without going deeper into the answers would never end; one whose parts each name the next
 * twice would end too late. References must lead somewhere.
 */
export function addCircleFaults(root: JsonObject, faults: Faults): void {
  const known = new Map<JsonObject, number | 'open'>();
  const reached: Json[] = [root];
  let told = false;
  const tell = (code: 'endless-schema' | 'too-many-references'): void => {
    if (!told) faults.add('/data', code, { limit: limits.references });
    told = true;
  };
  /** How many references one look at a value follows. */
  const visit = (schema: Json | undefined): number => {
    if (!isObject(schema)) return 0;
    const before = known.get(schema);
    if (before === 'open') tell('endless-schema');
    if (before !== undefined) return before === 'open' ? 0 : before;
    known.set(schema, 'open');
    const { $ref: reference } = schema;
    let follows = 0;
    if (typeof reference === 'string') follows = 1 + visit(followReference(root, reference));
    else {
      for (const [keyword, value] of Object.entries(schema)) {
        if (!IN_PLACE.includes(keyword)) reached.push(value);
        else for (const inner of [value].flat()) follows += visit(inner);
      }
    }
    if (follows > limits.references) tell('too-many-references');
    known.set(schema, follows);
    return follows;
  };
  for (let next = reached.pop(); next !== undefined; next = reached.pop()) {
    if (Array.isArray(next)) reached.push(...next);
    else visit(next);
  }
}
