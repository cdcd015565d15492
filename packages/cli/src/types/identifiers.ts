/** `building-completion` and `Owner[]` as TypeScript type names: `BuildingCompletion`, `Owner`. Never empty. */
export function typeName(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
  return /^[A-Za-z]/.test(name) ? name : `Type${name}`;
}

/** Gives out each name once; a second asker gets it with a number. */
export function uniqueNames(taken: string[] = []): (wanted: string) => string {
  const given = new Set(taken);
  return (wanted) => {
    let name = wanted;
    for (let number = 2; given.has(name); number += 1) name = `${wanted}${number}`;
    given.add(name);
    return name;
  };
}

/** A property name as it stands in a type: bare where it may be, else quoted. */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : literal(name);
}

/** A JSON value as a literal type; objects and arrays have none. */
export function literal(value: unknown): string {
  if (typeof value === 'object' && value !== null) return 'unknown';
  // Line and paragraph separators stand in JSON as they are, and would end a line of source text.
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** A doc comment of one line, which the text cannot end early. */
export function docComment(text: string): string {
  return `/** ${text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('*/', '*\\/')
    .trim()} */`;
}
