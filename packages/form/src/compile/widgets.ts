import type { JsonObject, Widget } from '@panjare/contract';
import type { FieldConstraints } from '../state/nodes.ts';
import { isObject } from '../schema/registry.ts';

type Type = FieldConstraints['type'];

const ONE_LINE: readonly Type[] = ['string'];

/** What each widget can hold. */
export const widgetTypes: { readonly [widget in Widget]: readonly Type[] } = {
  text: ONE_LINE,
  'long-text': ONE_LINE,
  number: ['number', 'integer'],
  money: ['number', 'integer'],
  date: ONE_LINE,
  'date-parts': ONE_LINE,
  'national-id': ONE_LINE,
  'legal-id': ONE_LINE,
  mobile: ONE_LINE,
  'postal-code': ONE_LINE,
  iban: ONE_LINE,
  select: ['string', 'number', 'integer', 'boolean'],
  choice: ['string', 'number', 'integer', 'boolean'],
  'yes-no': ['boolean'],
  file: ['string', 'object', 'array'],
  location: ['object', 'string'],
  address: ['object', 'string'],
};

const BY_FORMAT: ReadonlyMap<string, Widget> = new Map<string, Widget>([
  ['date', 'date'],
  ['national-id', 'national-id'],
  ['legal-id', 'legal-id'],
  ['mobile', 'mobile'],
  ['postal-code', 'postal-code'],
  ['iban', 'iban'],
]);

/** More choices than this go into a list that opens. */
const MOST_RADIOS = 5;
const LONG_TEXT = 200;

/** The widget that follows from a schema where the definition names none. */
export function widgetFor(
  { type, enum: allowed, format, maxLength }: FieldConstraints,
  schema: JsonObject,
): Widget {
  if (allowed !== undefined && type !== 'boolean') return allowed.length > MOST_RADIOS ? 'select' : 'choice';
  switch (type) {
    case 'boolean':
      return 'yes-no';
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      return 'file';
    case 'object': {
      const { properties } = schema;
      return isObject(properties) && ('lat' in properties || 'latitude' in properties)
        ? 'location'
        : 'address';
    }
    case 'string':
      return BY_FORMAT.get(format ?? '') ?? ((maxLength ?? 0) > LONG_TEXT ? 'long-text' : 'text');
  }
}

const TYPES: readonly string[] = ['string', 'number', 'integer', 'boolean', 'object', 'array'];

/** What a schema says that a control needs; `undefined` where it names no type a field can have. */
export function constraintsOf(schemas: readonly JsonObject[]): FieldConstraints | undefined {
  const merged: JsonObject = Object.assign({}, ...[...schemas].reverse());
  const allowed = Array.isArray(merged['enum'])
    ? merged['enum'].filter((value) => value !== null && typeof value !== 'object')
    : undefined;
  const named = Array.isArray(merged['type'])
    ? merged['type'].find((type) => type !== 'null')
    : merged['type'];
  const type = named ?? (allowed?.[0] === undefined ? undefined : typeof allowed[0]);
  if (typeof type !== 'string' || !TYPES.includes(type)) return undefined;
  const numbers: { [key: string]: number } = {};
  for (const key of ['minLength', 'maxLength', 'minimum', 'maximum', 'multipleOf']) {
    const limit = merged[key];
    if (typeof limit === 'number') numbers[key] = limit;
  }
  return {
    type: type as Type,
    ...(allowed !== undefined && { enum: allowed }),
    ...numbers,
    ...(typeof merged['pattern'] === 'string' && { pattern: merged['pattern'] }),
    ...(typeof merged['format'] === 'string' && { format: merged['format'] }),
  };
}
