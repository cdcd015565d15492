/** What fields often have word for word from each other. It is taken whole: nothing inside is looked at. */
const OFTEN_EQUAL = new Set<string | undefined>(['hint', 'options', 'enum']);

type Part = { [key: string]: unknown };

/**
 * Lets what is equal in a definition be one: its texts, and the hints and options of its fields. As it was parsed, each of
 * a thousand fields brings its own `"field"` and `"string"`, its own list of the same options, and is named once more
 * where it is required. It is changed in place, in nothing that a reader of its words could tell.
 */
export function shareParts(definition: object): void {
  const texts = new Map<string, string>();
  const parts = new Map<string, object>();
  const left: object[] = [definition];
  const share = (value: unknown, key?: string): unknown => {
    if (typeof value === 'string') return first(texts, value, value);
    if (typeof value !== 'object' || value === null) return value;
    if (OFTEN_EQUAL.has(key)) return first(parts, JSON.stringify(value), value);
    left.push(value);
    return value;
  };
  for (let part = left.pop(); part; part = left.pop())
    // Places in a list stay numbers: as texts, the browser would keep them.
    if (Array.isArray(part)) part.forEach((value, place, all) => (all[place] = share(value)));
    else
      for (const [key, value] of Object.entries(part)) {
        first(texts, key, key);
        (part as Part)[key] = share(value, key);
      }
}

/** The first of all that are written so. */
function first<One>(known: Map<string, One>, written: string, one: One): One {
  const before = known.get(written);
  if (before === undefined) known.set(written, one);
  return before ?? one;
}
