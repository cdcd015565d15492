import type { Json, JsonObject, Pointer } from '@panjare/contract';
import { escapeToken, isUnsafeKey } from '../pointer/pointer.ts';
import type { SchemaCompiler } from '../schema/compile-schema.ts';
import { isObject } from '../schema/registry.ts';
import type { Faults } from './faults.ts';
import { patternFault } from './pattern-subset.ts';

const DEEPEST_SCHEMA = 64;
const IN_PLACE = ['if', 'then', 'else', 'not'];
const IN_PLACE_LISTS = ['allOf', 'anyOf', 'oneOf'];

/** Faults of the schema itself: patterns outside the subset, unsafe names, references that run in a circle. */
export function addSchemaFaults(schema: JsonObject, compiler: SchemaCompiler, faults: Faults): void {
  walk(schema, '/data', 0, faults);
  addLoopFaults(schema, compiler, faults);
}

function walk(schema: Json, path: Pointer, depth: number, faults: Faults): void {
  if (depth > DEEPEST_SCHEMA) {
    faults.add(path, 'too-deep', { limit: DEEPEST_SCHEMA }, 'schema-too-deep');
    return;
  }
  if (Array.isArray(schema))
    schema.forEach((item, index) => walk(item, `${path}/${index}`, depth + 1, faults));
  if (!isObject(schema)) return;
  const { pattern, patternProperties, properties } = schema;
  if (typeof pattern === 'string') addPatternFault(pattern, `${path}/pattern`, faults);
  if (isObject(patternProperties)) {
    for (const source of Object.keys(patternProperties)) {
      addPatternFault(source, `${path}/patternProperties/${escapeToken(source)}`, faults);
    }
  }
  if (isObject(properties)) {
    for (const name of Object.keys(properties)) {
      if (!isUnsafeKey(name)) continue;
      const at = `${path}/properties/${escapeToken(name)}`;
      faults.add(at, 'unsafe-key', { name });
    }
  }
  for (const [name, value] of Object.entries(schema)) {
    if (name === 'enum' || name === 'const' || name === 'default' || name === 'examples') continue;
    walk(value, `${path}/${escapeToken(name)}`, depth + 1, faults);
  }
}

function addPatternFault(source: string, path: Pointer, faults: Faults): void {
  const reason = patternFault(source);
  if (reason === undefined) return;
  faults.add(path, 'pattern-refused', { pattern: source, reason });
}

/** A schema that leads to itself without going deeper into the answers would never end. */
function addLoopFaults(root: JsonObject, compiler: SchemaCompiler, faults: Faults): void {
  const state = new Map<object, 'open' | 'done'>();
  const reached: Json[] = [root];
  const visit = (schema: Json | undefined): void => {
    if (!isObject(schema) || state.get(schema) === 'done') return;
    if (state.get(schema) === 'open') {
      faults.add('/data', 'endless-schema');
      return;
    }
    state.set(schema, 'open');
    const reference = schema['$ref'];
    if (typeof reference === 'string') visit(compiler.registry.follow(schema, reference));
    else {
      for (const keyword of IN_PLACE) visit(schema[keyword]);
      for (const keyword of IN_PLACE_LISTS) {
        const list = schema[keyword];
        if (Array.isArray(list)) list.forEach(visit);
      }
      for (const [keyword, value] of Object.entries(schema)) {
        if (!IN_PLACE.includes(keyword) && !IN_PLACE_LISTS.includes(keyword)) reached.push(value);
      }
    }
    state.set(schema, 'done');
  };
  for (let next = reached.pop(); next !== undefined; next = reached.pop()) {
    if (Array.isArray(next)) reached.push(...next);
    else if (isObject(next) && state.get(next) !== 'done') visit(next);
  }
}
