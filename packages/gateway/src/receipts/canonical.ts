/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 code units, no white space. ECMAScript's own number and string
 * forms are those the RFC asks for. Members that are `undefined` are left out. Throws `TypeError` on what JSON has no
 * form for, and on lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    const sorted = members.toSorted(([one], [other]) => (one < other ? -1 : 1));
    return `{${sorted.map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  if (typeof value === 'string' && !value.isWellFormed())
    throw new TypeError('A lone surrogate has no canonical form.');
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError(`${value} has no canonical form.`);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`${typeof value} has no canonical form.`);
  return text;
}
