import type { Json, JsonObject } from '@panjare/contract';
import type { Check } from '../schema/check.ts';
import { isObject } from '../schema/json-type.ts';

/** What checks a schema, and finds what it refers to. */
export interface SchemaChecks {
  check(schema: Json): Check;
  follow(from: JsonObject, reference: string): Json;
}

interface Part<T extends Json> {
  readonly schema: T;
  /** False inside `anyOf`, `oneOf`, `then` and `else`: it may not apply. */
  readonly sure: boolean;
}

const MOST_PARTS = 200;

/** A place in the answers as a schema describes it: through `$ref`, `allOf`, branches, properties and items. */
export class SchemaPlace {
  /** Named by the `required` of the object it is in. An element of an array never is. */
  readonly required: boolean;
  readonly #schemas: SchemaChecks;
  readonly #written: readonly Part<Json>[];
  readonly #parts: Part<JsonObject>[] = [];

  /** `written`: the schemas as they stand at this place; alone, the schema of all answers. */
  constructor(schemas: SchemaChecks, written: readonly Part<Json>[], required = true) {
    this.#schemas = schemas;
    this.#written = written;
    this.required = required;
    for (const { schema, sure } of written) this.#add(schema, sure);
  }

  /** Every schema that speaks of it, the surest first. */
  get schemas(): readonly JsonObject[] {
    return this.#parts.toSorted((a, b) => Number(b.sure) - Number(a.sure)).map(({ schema }) => schema);
  }

  /** Passes where all schemas that always apply pass; those of branches are left to the whole schema. */
  get check(): Check {
    const sure = this.#written.filter(({ sure }) => sure).map(({ schema }) => schema);
    return this.#schemas.check(sure.length === 1 ? (sure[0] as Json) : { allOf: sure });
  }

  /** The place of a property, or of an element; `*` stands for any. `undefined` where the schema knows none. */
  inside(token: string): SchemaPlace | undefined {
    const written: Part<Json>[] = [];
    let required = false;
    for (const { schema, sure } of this.#parts) {
      const { properties, additionalProperties, items, required: names } = schema;
      required ||= sure && Array.isArray(names) && names.includes(token);
      const own = isObject(properties) && Object.hasOwn(properties, token) ? properties[token] : undefined;
      const element =
        token === '*' || /^\d{1,6}$/.test(token)
          ? Array.isArray(items)
            ? items[Number(token) || 0]
            : items
          : undefined;
      for (const inner of [own ?? additionalProperties, element])
        if (isObject(inner)) written.push({ schema: inner, sure });
    }
    return written.length > 0 ? new SchemaPlace(this.#schemas, written, required) : undefined;
  }

  #add(schema: Json | undefined, sure: boolean): void {
    if (!isObject(schema) || this.#parts.length > MOST_PARTS) return;
    if (this.#parts.some((part) => part.schema === schema)) return;
    const { $ref: reference, allOf, anyOf, oneOf, then: yes, else: no } = schema;
    if (typeof reference === 'string') return this.#add(this.#schemas.follow(schema, reference), sure);
    this.#parts.push({ schema, sure });
    for (const inner of [allOf].flat()) this.#add(inner, sure);
    for (const inner of [anyOf, oneOf, yes, no].flat()) this.#add(inner, false);
  }
}
