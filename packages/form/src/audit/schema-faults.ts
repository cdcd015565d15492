import type { Json, JsonObject, Pointer } from '@panjare/contract';
import { followReference } from '../compile/follow-reference.ts';
import { patternFault } from '../compile/pattern-subset.ts';
import { escapeToken, isUnsafeKey } from '../pointer/pointer.ts';
import { isObject } from '../schema/json-type.ts';
import { addCircleFaults } from './circle-faults.ts';
import type { Faults } from './faults.ts';

const DEEPEST_SCHEMA = 64;

/** Faults of the schema itself: patterns outside the subset, unsafe names, references that lead nowhere or in a circle. */
export function addSchemaFaults(schema: JsonObject, faults: Faults): void {
  walk(schema, '/data', 0, schema, faults);
  if (faults.list.length === 0) addCircleFaults(schema, faults);
}

function walk(schema: Json, path: Pointer, depth: number, root: JsonObject, faults: Faults): void {
  if (depth > DEEPEST_SCHEMA)
    return faults.add(path, 'too-deep', { limit: DEEPEST_SCHEMA }, 'schema-too-deep');
  if (Array.isArray(schema))
    return schema.forEach((item, index) => walk(item, `${path}/${index}`, depth + 1, root, faults));
  if (!isObject(schema)) return;
  const { pattern, patternProperties, properties, $ref: reference, $id: id } = schema;
  if (typeof pattern === 'string') addPatternFault(pattern, `${path}/pattern`, faults);
  if (isObject(patternProperties)) {
    for (const source of Object.keys(patternProperties))
      addPatternFault(source, `${path}/patternProperties/${escapeToken(source)}`, faults);
  }
  if (isObject(properties)) {
    for (const name of Object.keys(properties).filter(isUnsafeKey))
      faults.add(`${path}/properties/${escapeToken(name)}`, 'unsafe-key', {
        name,
      });
  }
  if (typeof reference === 'string' && !leadsSomewhere(root, reference))
    faults.add(path, 'unresolved-reference', { reference });
  if (typeof id === 'string' && schema !== root) faults.add(`${path}/$id`, 'inner-id', { id });
  for (const [name, value] of Object.entries(schema)) {
    if (name === 'enum' || name === 'const' || name === 'default' || name === 'examples') continue;
    walk(value, `${path}/${escapeToken(name)}`, depth + 1, root, faults);
  }
}

function addPatternFault(source: string, path: Pointer, faults: Faults): void {
  const reason = patternFault(source);
  if (reason !== undefined) faults.add(path, 'pattern-refused', { pattern: source, reason });
}

function leadsSomewhere(root: JsonObject, reference: string): boolean {
  try {
    followReference(root, reference);
    return true;
  } catch {
    return false;
  }
}
