import type { Json } from '@panjare/contract';

/** Whether two JSON values are equal (draft-07, section 4.2.3 of the core: objects without order). */
export function equal(a: Json | undefined, b: Json | undefined): boolean {
  return (
    a === b ||
    (typeof a === 'object' &&
      typeof b === 'object' &&
      a !== null &&
      b !== null &&
      canonical(a) === canonical(b))
  );
}

/** A text that is the same for equal values and different for others. */
export function canonical(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] as Json)}`).join()}}`;
}
