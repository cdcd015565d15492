import type { Issue, Json, JsonObject, Pointer } from '@panjare/contract';
import type { Check } from './check.ts';

/** What a keyword needs of the compilation it is part of. */
export interface Compilation {
  /** The check of a subschema. */
  readonly subschema: (schema: Json) => Check;
  /** The test of a pattern. */
  readonly pattern: (source: string) => (text: string) => boolean;
  /** The test of a format; none where it is an annotation only. */
  readonly format: (name: string) => ((text: string) => boolean) | undefined;
}

/** A keyword as a closure; it is given only values of the type that it is about. */
export type Test<T> = (value: T, at: Pointer, found: Issue[] | undefined) => boolean;

/** A keyword, or a family of keywords that act together, read from a schema. */
export type Keyword<T> = (schema: JsonObject, compilation: Compilation) => Test<T> | undefined;
