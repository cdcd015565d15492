/**
 * Lets texts of a definition that are equal be one text. As it was parsed, each of a thousand fields brings its own
 * `"field"` and `"string"`, its own words of options and units, and is named once more where it is required. It is changed in place, in nothing that
 * a reader of it could tell.
 */
export function shareTexts(definition: object): void {
  const known = new Map<string, string>();
  const left = [definition as { [key: string]: unknown }];
  for (let part = left.pop(); part; part = left.pop())
    for (const [key, value] of Object.entries(part)) {
      one(key, known);
      if (typeof value === 'string') part[key] = one(value, known);
      else if (typeof value === 'object' && value !== null) left.push(value as { [key: string]: unknown });
    }
}

function one(text: string, known: Map<string, string>): string {
  const before = known.get(text);
  if (before === undefined) known.set(text, text);
  return before ?? text;
}
