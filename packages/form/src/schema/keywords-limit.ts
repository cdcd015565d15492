/** Whether a value keeps to the number that is the argument of a keyword. */
export type Keeps<T> = (value: T, limit: number) => boolean;

/** Keywords whose argument is a number, by the type of the values they are about. */
export const limitKeywords: {
  readonly number: { readonly [name: string]: Keeps<number> };
  readonly string: { readonly [name: string]: Keeps<string> };
  readonly array: { readonly [name: string]: Keeps<readonly unknown[]> };
  readonly object: { readonly [name: string]: Keeps<object> };
} = {
  number: {
    minimum: (value, limit) => value >= limit,
    maximum: (value, limit) => value <= limit,
    exclusiveMinimum: (value, limit) => value > limit,
    exclusiveMaximum: (value, limit) => value < limit,
    multipleOf: isMultiple,
  },
  string: {
    minLength: (text, limit) => lengthOf(text) >= limit,
    maxLength: (text, limit) => text.length <= limit || lengthOf(text) <= limit,
  },
  array: {
    minItems: (items, limit) => items.length >= limit,
    maxItems: (items, limit) => items.length <= limit,
  },
  object: {
    minProperties: (value, limit) => Object.keys(value).length >= limit,
    maxProperties: (value, limit) => Object.keys(value).length <= limit,
  },
};

/** Decimal steps have no exact binary form: 0.0075 / 0.0001 is a hair off 75, and is still a multiple. */
function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Number.isFinite(times)
    ? Math.abs(times - Math.round(times)) <= Number.EPSILON * 4 * Math.abs(times)
    : value % step === 0;
}

/** Code points, as draft-07 counts them (validation, section 6.3.1). */
function lengthOf(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
