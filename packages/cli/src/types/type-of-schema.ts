import { docComment, literal, propertyName } from './identifiers.ts';

/** A JSON Schema as it came over the wire: nothing about it is certain. */
export type Schema = unknown;

/** A schema object, its keywords not yet looked at. */
export interface SchemaObject {
  [keyword: string]: unknown;
}

/** Deeper schemas are refused, as the gateway may not be a friend. */
const DEEPEST = 64;

export function isSchemaObject(schema: Schema): schema is SchemaObject {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema);
}

function union(members: string[]): string {
  const different = [...new Set(members)];
  return different.length === 0 ? 'never' : different.join(' | ');
}

function parenthesised(type: string): string {
  return /[|&]/.test(type) ? `(${type})` : type;
}

/**
 * Writes the TypeScript type of JSON that a draft-07 schema accepts. What types cannot say (patterns, limits) is left
 * out; what is not understood is `unknown`.
 *
 * @param nameOf the type name a `$ref` stands for.
 * @throws RangeError if the schema is nested too deeply.
 */
export function typeOfSchema(schema: Schema, nameOf: (ref: string) => string, depth = 0): string {
  if (depth > DEEPEST) throw new RangeError('The schema is nested too deeply.');
  if (schema === false) return 'never';
  if (!isSchemaObject(schema)) return 'unknown';
  // Beside a $ref, draft-07 reads nothing else.
  if (typeof schema['$ref'] === 'string') return nameOf(schema['$ref']);
  if ('const' in schema) return literal(schema['const']);
  if (Array.isArray(schema['enum'])) return union(schema['enum'].map(literal));

  const all = [
    ownType(schema, nameOf, depth),
    ...['anyOf', 'oneOf'].map((keyword) => list(schema[keyword], nameOf, depth).join(' | ')),
    ...list(schema['allOf'], nameOf, depth),
  ].filter((type) => type !== '' && type !== 'unknown');
  if (all.length === 0) return 'unknown';
  return all.length === 1 ? (all[0] ?? 'unknown') : all.map(parenthesised).join(' & ');
}

function list(schemas: unknown, nameOf: (ref: string) => string, depth: number): string[] {
  return Array.isArray(schemas) ? schemas.map((schema) => typeOfSchema(schema, nameOf, depth + 1)) : [];
}

function ownType(schema: SchemaObject, nameOf: (ref: string) => string, depth: number): string {
  const { type } = schema;
  if (Array.isArray(type)) return union(type.map((one) => ownType({ ...schema, type: one }, nameOf, depth)));
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
    case 'number':
      return type;
    case 'integer':
      return 'number';
    case 'array':
      return arrayType(schema['items'], nameOf, depth);
    case 'object':
      return objectType(schema, nameOf, depth);
    default:
      return isSchemaObject(schema['properties']) ? objectType(schema, nameOf, depth) : 'unknown';
  }
}

function arrayType(items: unknown, nameOf: (ref: string) => string, depth: number): string {
  if (Array.isArray(items)) return `[${list(items, nameOf, depth).join(', ')}]`;
  return `${parenthesised(typeOfSchema(items, nameOf, depth + 1))}[]`;
}

function objectType(schema: SchemaObject, nameOf: (ref: string) => string, depth: number): string {
  const members = membersOf(schema, nameOf, depth);
  const rest = schema['additionalProperties'];
  const open = isSchemaObject(rest)
    ? `{ [key: string]: ${typeOfSchema(rest, nameOf, depth + 1)} }`
    : undefined;
  if (members.length === 0)
    return open ?? (rest === false ? '{ [key: string]: never }' : '{ [key: string]: unknown }');
  const closed = `{\n${members.map(indented).join('\n')}\n}`;
  return open === undefined ? closed : `${closed} & ${open}`;
}

/** The members of an object type, a doc comment and a line each. */
export function membersOf(schema: SchemaObject, nameOf: (ref: string) => string, depth = 0): string[] {
  const properties = isSchemaObject(schema['properties']) ? schema['properties'] : {};
  const required: unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(properties).map(([name, property]) => {
    const mark = required.includes(name) ? '' : '?';
    return `${docOf(property)}${propertyName(name)}${mark}: ${typeOfSchema(property, nameOf, depth + 1)};`;
  });
}

/** The doc comment of a schema with its line break, or nothing. */
export function docOf(schema: Schema): string {
  if (!isSchemaObject(schema)) return '';
  const words = schema['title'] ?? schema['description'];
  return typeof words === 'string' && words.trim() !== '' ? `${docComment(words)}\n` : '';
}

/** Moves every line in by one step. */
export function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
