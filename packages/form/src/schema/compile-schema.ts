import type { Issue, Json } from '@panjare/contract';
import { type Check, every, pass, refuse } from './check.ts';
import type { Compilation } from './keyword.ts';
import { anyKeywords, typeKeyword } from './keywords-any.ts';
import { arrayKeywords } from './keywords-array.ts';
import { numberKeywords } from './keywords-number.ts';
import { objectKeywords } from './keywords-object.ts';
import { textKeywords } from './keywords-text.ts';
import { isObject, SchemaRegistry } from './registry.ts';

const KEYWORDS = [...anyKeywords, ...numberKeywords, ...textKeywords, ...arrayKeywords, ...objectKeywords];

/** References that lead on from one another without end are cut here. */
const DEEPEST_REFERENCE = 500;

/** What a schema is compiled with. */
export interface SchemaOptions {
  /** Other schemas, by URI. Nothing is ever fetched. */
  readonly schemas?: { readonly [uri: string]: Json };
  /** Asserts `date`, `date-time`, `email` and `uri`, which draft-07 leaves as annotations. Default false. */
  readonly assertFormats?: boolean;
  /** Where a string is longer, no pattern is tried and it does not match. Default: no limit. */
  readonly longestSubject?: number;
}

/** Compiles a schema and, on demand, the schemas inside it. */
export class SchemaCompiler {
  readonly registry = new SchemaRegistry();
  readonly #checks = new Map<object, Check>();
  readonly #compilation: Compilation;
  #depth = 0;

  constructor(schema: Json, options: SchemaOptions = {}) {
    for (const [uri, other] of Object.entries(options.schemas ?? {})) this.registry.add(other, uri);
    this.registry.add(schema);
    const longest = options.longestSubject ?? Infinity;
    this.#compilation = {
      subschema: (inner) => this.check(inner),
      compilePattern: (source) => {
        const expression = expressionOf(source);
        return (text) => text.length <= longest && expression.test(text);
      },
      assertFormats: options.assertFormats ?? false,
    };
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

  #keywords(schema: { [key: string]: Json }): Check {
    const checks: Check[] = [];
    for (const keyword of KEYWORDS) {
      const check = keyword(schema, this.#compilation);
      if (check !== undefined) checks.push(check);
    }
    const rest = every(checks);
    const type = typeKeyword(schema, this.#compilation);
    if (type === undefined) return rest;
    if (checks.length === 0) return type;
    return (value, at, found) => type(value, at, found) && rest(value, at, found);
  }

  #reference(schema: { [key: string]: Json }, reference: string): Check {
    const check = this.check(this.registry.follow(schema, reference));
    return (value, at, found) => {
      if (this.#depth >= DEEPEST_REFERENCE) return refuse(found, at, 'depth', { limit: DEEPEST_REFERENCE });
      this.#depth++;
      try {
        return check(value, at, found);
      } finally {
        this.#depth--;
      }
    };
  }
}

/** Unicode mode first (`\p{Letter}`); a pattern that only the older syntax allows is still a pattern. */
function expressionOf(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    return new RegExp(source);
  }
}

/**
 * Compiles a draft-07 schema to closures, once for any number of values. No code is generated.
 * @throws UnresolvedReference where a `$ref` leads to none of the schemas given.
 */
export function compileSchema(schema: Json, options: SchemaOptions = {}): (value: Json) => Issue[] {
  const check = new SchemaCompiler(schema, options).check(schema);
  return (value) => issuesOf(check, value);
}

/** The issues of one value, once. */
export function validateSchema(schema: Json, value: Json, options: SchemaOptions = {}): Issue[] {
  return compileSchema(schema, options)(value);
}

/** Most values are right: the quick pass builds neither paths nor issues. */
export function issuesOf(check: Check, value: Json, at = ''): Issue[] {
  if (check(value, at, undefined)) return [];
  const found: Issue[] = [];
  check(value, at, found);
  return found;
}
