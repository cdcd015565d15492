import type { JsonObject, Text, Widget } from '@panjare/contract';
import type { FieldConstraints } from '../state/nodes.ts';
import { isObject } from '../schema/json-type.ts';

/** More choices than this go into a list that opens. */
const MOST_RADIOS = 5;
const LONG_TEXT = 200;
/** Formats with a widget of the same name. */
const SHOWN = ['date', 'national-id', 'legal-id', 'iban', 'mobile', 'postal-code'];

/** The widget that follows from a schema where the definition names none. */
export function widgetFor(
  { type, enum: allowed, format = '', maxLength = 0 }: FieldConstraints,
  { properties }: JsonObject,
): Widget {
  if (type === 'boolean') return 'yes-no';
  if (allowed) return allowed.length > MOST_RADIOS ? 'select' : 'choice';
  if (type === 'array') return 'file';
  if (type === 'object' && format === 'bill') return format;
  if (type === 'object')
    return isObject(properties) && ('lat' in properties || 'latitude' in properties) ? 'location' : 'address';
  if (type !== 'string') return 'number';
  if (SHOWN.includes(format)) return format as Widget;
  return maxLength > LONG_TEXT ? 'long-text' : 'text';
}

/** Keywords that a control needs. */
const CONSTRAINTS = ['minLength', 'maxLength', 'minimum', 'maximum', 'multipleOf', 'pattern', 'format'];

/** What a schema says that a control needs. Whether a field can have its type at all is for its author to hear. */
export function constraintsOf(schemas: readonly JsonObject[]): FieldConstraints {
  const merged = mergedOf(schemas);
  const { enum: given, type: written } = merged;
  const allowed = Array.isArray(given)
    ? given.filter((value) => value !== null && typeof value !== 'object')
    : undefined;
  const type =
    [written].flat().find((one) => one !== 'null') ?? (allowed?.[0] === undefined ? '' : typeof allowed[0]);
  const constraints: { [name: string]: unknown } = { type };
  if (allowed) constraints['enum'] = allowed;
  for (const name of CONSTRAINTS) if (merged[name] !== undefined) constraints[name] = merged[name];
  return constraints as unknown as FieldConstraints;
}

/** All that schemas say, as one; the surer wins. */
export function mergedOf(schemas: readonly JsonObject[]): JsonObject {
  return Object.assign({}, ...schemas.toReversed()) as JsonObject;
}

/** The words of the schema: its title, else the first line of its description, else the name. */
export function labelOf(schemas: readonly JsonObject[], name: string): Text {
  const texts = ['title', 'description'].flatMap((key) => schemas.map((schema) => schema[key]));
  const text = texts.find((each) => typeof each === 'string' && each.trim() !== '') as string | undefined;
  return { fa: text?.trim().split('\n')[0] ?? name };
}
