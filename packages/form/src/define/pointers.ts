/**
 * Every JSON Pointer into a type: `/owners`, `/owners/0/share`, and `/owners/*` + `/share` for that answer of every row.
 * Objects inside objects beyond six levels are not followed.
 */
export type PointerOf<T, Depth extends 0[] = []> = Depth['length'] extends 6
  ? never
  : NonNullable<T> extends readonly (infer Element)[]
    ? Below<'*' | `${number}`, Element, Depth>
    : NonNullable<T> extends object
      ? {
          [Key in keyof NonNullable<T> & string]: Below<Key, NonNullable<T>[Key], Depth>;
        }[keyof NonNullable<T> & string]
      : never;

type Below<Key extends string, Value, Depth extends 0[]> =
  `/${Key}` | `/${Key}${PointerOf<Value, [...Depth, 0]>}`;

/** A pointer that a row's rule reads, as seen from around the rows: a relative one stays relative to what is around. */
export type FromRow<At extends string, Read extends string> = Read extends `/${string}`
  ? Read
  : At extends `/${infer Name}`
    ? `${Name}/*/${Read}`
    : `${At}/*/${Read}`;

/** A pointer that a rule reads, as seen from the root. */
export type FromRoot<Read extends string> = Read extends `/${string}` ? Read : `/${Read}`;

/** Pointers as a rule at the root may write them: absolute, or relative to the root. */
export type Readable<P extends string> = P | (P extends `/${infer Name}` ? Name : never);
