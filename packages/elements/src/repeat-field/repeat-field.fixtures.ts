import type { FieldItem, Item, JsonObject } from '@panjare/contract';

/** Rows of one answer. */
export const personItems: readonly Item[] = [
  { kind: 'field', at: '/name', label: { fa: 'نام', en: 'Name' } },
];
export const personSchema: JsonObject = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', maxLength: 60 } },
};

/** Owners and their shares; all people are synthetic. */
export const ownerItems: readonly FieldItem[] = [
  { kind: 'field', at: '/nationalId', label: { fa: 'کد ملی', en: 'National ID' } },
  { kind: 'field', at: '/share', label: { fa: 'سهم', en: 'Share' }, unit: { fa: 'دانگ', en: 'sixths' } },
];
export const ownerSchema: JsonObject = {
  type: 'object',
  required: ['nationalId', 'share'],
  properties: {
    nationalId: { type: 'string', format: 'national-id' },
    share: { type: 'integer', minimum: 1, maximum: 6 },
  },
};

/** What the rows of a service's first page ask. */
export const rowsOf = (definition: { pages: { items: Item[] }[]; data: JsonObject }) => {
  const [repeat] = definition.pages[0]?.items ?? [];
  const { properties } = definition.data as { properties: { goods: { items: JsonObject } } };
  return { items: repeat?.kind === 'repeat' ? repeat.items : [], schema: properties.goods.items };
};
