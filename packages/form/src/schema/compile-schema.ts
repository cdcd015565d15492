import type { Json, JsonObject } from '@panjare/contract';
import { type Check, refuse } from './check.ts';
import { every } from './every.ts';
import { isObject } from './json-type.ts';
import type { Compilation, Keyword, Test } from './keyword.ts';
import { anyKeywords } from './keywords-any.ts';
import { arrayKeywords } from './keywords-array.ts';
import { type Keeps, limitKeywords } from './keywords-limit.ts';
import { objectKeywords } from './keywords-object.ts';
import { textKeywords } from './keywords-text.ts';

/** References that lead on from one another without end are cut here. */
const DEEPEST_REFERENCE = 500;

/** References followed from the outermost on. Each may name the next twice, and 2 to the 60th would never end. */
const MOST_REFERENCES = 1_000_000;

/** How a schema is compiled. */
export interface CompilerOptions {
  /** The schema that the `$ref` of a schema leads to. */
  readonly follow: (from: JsonObject, reference: string) => Json;
  /** The test of a pattern. */
  readonly pattern: (source: string) => (text: string) => boolean;
  /** The test of a format; none where it is an annotation only. */
  readonly format: (name: string) => ((text: string) => boolean) | undefined;
}

/** A keyword made ready. Most of a form have a number: such stand in the schema as they are, and nothing is made. */
interface Assertion {
  /** The type of the values it is about; all, where it names none. */
  readonly on: string | undefined;
  readonly test?: Test<never>;
  readonly keyword?: string;
  readonly keeps?: Keeps<never>;
}

const limits: readonly (Assertion & { readonly keyword: string })[] = Object.entries(limitKeywords).flatMap(
  ([on, keywords]) =>
    Object.entries<Keeps<never>>(keywords).map(([keyword, keeps]) => ({
      on,
      keyword,
      keeps,
    })),
);

/** Passes everything. */
const pass: Check = () => true;

/** Compiles a schema and, on demand, the schemas inside it. No code is generated. */
export class SchemaCompiler {
  readonly follow: CompilerOptions['follow'];
  readonly #checks = new Map<object, Check>();
  readonly #compilation: Compilation;
  #depth = 0;
  #references = 0;

  constructor({ follow, ...rest }: CompilerOptions) {
    this.follow = follow;
    this.#compilation = { ...rest, subschema: (inner) => this.check(inner) };
  }

  /** The check of a schema that is the root or lies inside it. */
  check(schema: Json): Check {
    if (schema === false) return (_value, at, found) => refuse(found, at, 'false', {});
    if (!isObject(schema)) return pass;
    const known = this.#checks.get(schema);
    if (known !== undefined) return known;
    // Set before its parts are compiled, so that a schema that contains itself finds itself.
    let made: Check = pass;
    this.#checks.set(schema, (value, at, found) => made(value, at, found));
    const reference = schema['$ref'];
    made = typeof reference === 'string' ? this.#reference(schema, reference) : this.#keywords(schema);
    this.#checks.set(schema, made);
    return made;
  }

  #keywords(schema: JsonObject): Check {
    const make = (on: string | undefined, keywords: readonly Keyword<never>[]): Assertion[] =>
      keywords.flatMap((keyword) => {
        const test = keyword(schema, this.#compilation);
        return test ? { on, test } : [];
      });
    const assertions = [
      ...make(undefined, anyKeywords),
      ...limits.filter(({ keyword }) => typeof schema[keyword] === 'number'),
      ...make('string', textKeywords),
      ...make('array', arrayKeywords),
      ...make('object', objectKeywords),
    ].slice();
    return checkOf(schema, assertions);
  }

  #reference(schema: JsonObject, reference: string): Check {
    const check = this.check(this.follow(schema, reference));
    return (value, at, found) => {
      if (this.#depth === 0) this.#references = 0;
      if (this.#depth >= DEEPEST_REFERENCE || ++this.#references > MOST_REFERENCES)
        return refuse(found, at, 'depth', { limit: DEEPEST_REFERENCE });
      this.#depth++;
      try {
        return check(value, at, found);
      } finally {
        this.#depth--;
      }
    };
  }
}

/** Made apart, so that nothing else of a compilation is kept for it. */
function checkOf(schema: JsonObject, assertions: readonly Assertion[]): Check {
  const { type } = schema;
  return (value, at, found) => {
    const is = typeOf(value);
    // Before all others: what is of another type is not also too short.
    if (type !== undefined && !fits(value, is, type)) return refuse(found, at, 'type', { type });
    return every(assertions, found, ({ on, test, keyword = '', keeps }) => {
      if (on && on !== is) return true;
      if (test) return test(value as never, at, found);
      const limit = schema[keyword] as number;
      return keeps?.(value as never, limit) || refuse(found, at, keyword, { limit });
    });
  };
}

/** Whether a value is of a type, or of one of several. */
function fits(value: Json, is: string, type: Json): boolean {
  if (Array.isArray(type)) return type.some((one) => fits(value, is, one));
  return type === is || (type === 'integer' && Number.isInteger(value));
}

/** The type of a JSON value, as draft-07 names it; an integer is a `number` here. */
function typeOf(value: Json): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
