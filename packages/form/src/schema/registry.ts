import type { Json, JsonObject } from '@panjare/contract';
import { unescapeToken, valueAt } from '../pointer/pointer.ts';
import { isObject } from './json-type.ts';

/** The base of a schema that names none. Never fetched: nothing is. */
const NO_BASE = 'json-schema:///';

const ONE_SCHEMA = [
  'additionalItems',
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
];
const LIST_OF_SCHEMAS = ['allOf', 'anyOf', 'items', 'oneOf'];
const SCHEMAS_BY_NAME = ['definitions', 'dependencies', 'patternProperties', 'properties'];

/** Thrown where a `$ref` leads nowhere. */
export class UnresolvedReference extends Error {
  readonly code = 'unresolved-reference';
  readonly reference: string;
  constructor(reference: string) {
    super(`The reference ${reference} leads to no schema that was given.`);
    this.name = 'UnresolvedReference';
    this.reference = reference;
  }
}

/** Schemas by URI, with the base URI of each subschema (draft-07 core, section 8.2). */
export class SchemaRegistry {
  readonly #byUri = new Map<string, Json>();
  readonly #bases = new Map<object, string>();

  /** Adds a schema and all that lies inside it. */
  add(schema: Json, uri?: string): void {
    const base = resolve(NO_BASE, uri ?? '');
    if (!this.#byUri.has(base)) this.#byUri.set(base, schema);
    this.#walk(schema, base, 0);
  }

  /** The schema a `$ref` of `from` leads to. */
  follow(from: JsonObject, reference: string): Json {
    const uri = resolve(this.#bases.get(from) ?? NO_BASE, reference);
    const hash = uri.indexOf('#');
    const resource = hash < 0 ? uri : uri.slice(0, hash);
    const fragment = hash < 0 ? '' : uri.slice(hash + 1);
    const root = this.#byUri.get(resource);
    if (fragment === '' && root !== undefined) return root;
    const named = this.#byUri.get(`${resource}#${fragment}`);
    if (named !== undefined) return named;
    if (root === undefined || !fragment.startsWith('/')) throw new UnresolvedReference(reference);
    const tokens = decodeURIComponent(fragment).split('/').slice(1).map(unescapeToken);
    const target = valueAt(root, tokens);
    if (target === undefined) throw new UnresolvedReference(reference);
    // A pointer may lead through a keyword that the walk does not know; such a schema has the base of its resource.
    if (isObject(target) && !this.#bases.has(target)) this.#walk(target, resource, 0);
    return target;
  }

  #walk(schema: Json, base: string, depth: number): void {
    if (!isObject(schema) || this.#bases.has(schema) || depth > 200) return;
    let own = base;
    const id = schema['$id'];
    // Beside `$ref` every other keyword is ignored in draft-07, `$id` too.
    if (typeof id === 'string' && typeof schema['$ref'] !== 'string') {
      const uri = resolve(base, id);
      this.#byUri.set(uri.replace(/#$/, ''), schema);
      if (!id.startsWith('#')) own = uri.replace(/#.*$/, '');
    }
    this.#bases.set(schema, own);
    for (const keyword of ONE_SCHEMA) this.#walk(schema[keyword] ?? true, own, depth + 1);
    for (const keyword of LIST_OF_SCHEMAS) {
      const list = schema[keyword];
      if (Array.isArray(list)) for (const item of list) this.#walk(item, own, depth + 1);
    }
    for (const keyword of SCHEMAS_BY_NAME) {
      const named = schema[keyword];
      if (isObject(named))
        for (const name of Object.keys(named)) this.#walk(named[name] as Json, own, depth + 1);
    }
  }
}

function resolve(base: string, reference: string): string {
  try {
    return new URL(reference, base).href;
  } catch {
    // An opaque base (`urn:`) and a relative reference: there is nothing to resolve against.
    return reference;
  }
}
