import type { SchemaPlace } from '../compile/schema-place.ts';

/** The place that tokens lead to from another. */
export function placeAt(from: SchemaPlace, tokens: readonly string[]): SchemaPlace | undefined {
  return tokens.reduce<SchemaPlace | undefined>((place, token) => place?.inside(token), from);
}
