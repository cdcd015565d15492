import type { Issue, Json } from '@panjare/contract';
import { issuesOf } from './check.ts';
import { SchemaCompiler } from './compile-schema.ts';
import { ownFormats, standardFormats } from './formats.ts';
import { SchemaRegistry } from './registry.ts';

/** What a schema is compiled with. */
export interface SchemaOptions {
  /** Other schemas, by URI. Nothing is ever fetched. */
  readonly schemas?: { readonly [uri: string]: Json };
  /** Asserts `date`, `date-time`, `email` and `uri`, which draft-07 leaves as annotations. Default false. */
  readonly assertFormats?: boolean;
}

/**
 * Compiles a draft-07 schema to closures, once for any number of values. No code is generated. The schema is trusted:
 * any pattern is run as it stands.
 * @throws UnresolvedReference where a `$ref` leads to none of the schemas given.
 */
export function compileSchema(schema: Json, options: SchemaOptions = {}): (value: Json) => Issue[] {
  const registry = new SchemaRegistry();
  for (const [uri, other] of Object.entries(options.schemas ?? {})) registry.add(other, uri);
  registry.add(schema);
  const compiler = new SchemaCompiler({
    follow: (from, reference) => registry.follow(from, reference),
    pattern: (source) => {
      const expression = expressionOf(source);
      return (text) => expression.test(text);
    },
    format: (name) => ownFormats.get(name) ?? (options.assertFormats ? standardFormats.get(name) : undefined),
  });
  const check = compiler.check(schema);
  return (value) => issuesOf(check, value);
}

/** The issues of one value, once. */
export function validateSchema(schema: Json, value: Json, options: SchemaOptions = {}): Issue[] {
  return compileSchema(schema, options)(value);
}

/** Unicode mode first (`\p{Letter}`); a pattern that only the older syntax allows is still a pattern. */
function expressionOf(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    return new RegExp(source);
  }
}
