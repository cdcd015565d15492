import type { Json, JsonObject } from '@panjare/contract';
import { type Check, every } from '../schema/check.ts';
import type { SchemaCompiler } from '../schema/compile-schema.ts';
import { isObject } from '../schema/registry.ts';

/** A place in the answers as the schema describes it. */
export interface SchemaPlace {
  /** Every schema that speaks of it, the surest first. */
  readonly schemas: readonly JsonObject[];
  /** Passes where all schemas that always apply pass; those of branches are left to the whole schema. */
  readonly check: Check;
  /** Named by the `required` of the object it is in. An element of an array never is. */
  readonly required: boolean;
}

interface Part {
  readonly schema: JsonObject;
  /** False inside `anyOf`, `oneOf`, `then` and `else`: it may not apply. */
  readonly sure: boolean;
}

const MOST_PARTS = 200;

/** Finds what a schema says of a place in the answers, through `$ref`, `allOf`, branches, properties and items. */
export class SchemaPlaces {
  readonly #compiler: SchemaCompiler;
  readonly #root: Json;

  constructor(compiler: SchemaCompiler, root: Json) {
    this.#compiler = compiler;
    this.#root = root;
  }

  /** The place of tokens; `*` stands for any element. `undefined` where the schema knows no such place. */
  at(tokens: readonly string[]): SchemaPlace | undefined {
    let written: { schema: Json; sure: boolean }[] = [{ schema: this.#root, sure: true }];
    let required = true;
    for (const token of tokens) {
      const parts = this.#parts(written);
      required = parts.some(({ schema, sure }) => sure && namesRequired(schema, token));
      written = parts.flatMap(({ schema, sure }) =>
        childrenOf(schema, token).map((child) => ({ schema: child, sure })),
      );
      if (written.length === 0) return undefined;
    }
    const schemas = this.#parts(written).sort((a, b) => Number(b.sure) - Number(a.sure));
    const sure = written.filter((part) => part.sure).map(({ schema }) => this.#compiler.check(schema));
    return { schemas: schemas.map(({ schema }) => schema), check: every(sure), required };
  }

  #parts(written: readonly { schema: Json; sure: boolean }[]): Part[] {
    const parts: Part[] = [];
    const seen = new Set<object>();
    const add = (schema: Json | undefined, sure: boolean): void => {
      if (!isObject(schema) || seen.has(schema) || parts.length > MOST_PARTS) return;
      seen.add(schema);
      const reference = schema['$ref'];
      if (typeof reference === 'string') return add(this.#compiler.registry.follow(schema, reference), sure);
      parts.push({ schema, sure });
      for (const inner of listOf(schema['allOf'])) add(inner, sure);
      for (const inner of [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])]) add(inner, false);
      add(schema['then'], false);
      add(schema['else'], false);
    };
    for (const { schema, sure } of written) add(schema, sure);
    return parts;
  }
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function namesRequired({ required }: JsonObject, name: string): boolean {
  return Array.isArray(required) && required.includes(name);
}

function childrenOf(schema: JsonObject, token: string): Json[] {
  const found: Json[] = [];
  const { properties, items, additionalProperties } = schema;
  if (isObject(properties) && Object.hasOwn(properties, token)) found.push(properties[token] as Json);
  else if (isObject(additionalProperties)) found.push(additionalProperties);
  if (items !== undefined && (token === '*' || /^\d{1,6}$/.test(token))) {
    const item = Array.isArray(items) ? items[token === '*' ? 0 : Number(token)] : items;
    if (item !== undefined && isObject(item)) found.push(item);
  }
  return found.filter(isObject);
}
