import type { Json, JsonObject } from '@panjare/contract';
import type { Check } from './check.ts';

/** What a keyword needs of the compilation it is part of. */
export interface Compilation {
  /** The check of a subschema. */
  subschema(schema: Json): Check;
  /** The test of a pattern. */
  compilePattern(source: string): (text: string) => boolean;
  /** Whether the formats of draft-07 are asserted, not only annotations. */
  readonly assertFormats: boolean;
}

/** A keyword, or a family of keywords that act together, read from a schema. */
export type Keyword = (schema: JsonObject, compilation: Compilation) => Check | undefined;
