import type { FieldItem, JsonObject, ServiceDefinition } from '@panjare/contract';
import { choices, generatedDefinition } from './definition.ts';

/** The columns of the generated table: the last is worked out of two others. */
export const columns = [
  'code',
  'name',
  'latin',
  'brand',
  'origin',
  'quantity',
  'unit',
  'price',
  'net',
  'gross',
  'remark',
  'total',
] as const;

type Column = (typeof columns)[number];

/** What a column holds. */
export function kindOf(column: Column): 'text' | 'number' | 'select' {
  if (column === 'origin' || column === 'unit') return 'select';
  return ['quantity', 'price', 'net', 'gross', 'total'].includes(column) ? 'number' : 'text';
}

/** The cells of a row, as a spreadsheet holds them; the total is left to the form. */
export function cellsOf(row: number): string[] {
  return columns.slice(0, -1).map((column) => {
    if (kindOf(column) === 'select') return choices[row % choices.length] ?? '';
    return kindOf(column) === 'number' ? String(row + 1) : `${column} ${row + 1}`;
  });
}

/** A definition whose one page is that table, with the sum of its totals below. */
export function rowsDefinition(): ServiceDefinition {
  const schemas = {
    text: { type: 'string', minLength: 2, maxLength: 100 },
    number: { type: 'number', minimum: 0, maximum: 1_000_000 },
    select: { type: 'string', enum: choices },
  } as const;
  const item = (column: Column): FieldItem => ({
    kind: 'field',
    at: `/${column}`,
    label: { fa: column, en: column },
    ...(column === 'total' && { compute: { '*': [{ var: 'quantity' }, { var: 'price' }] } }),
  });
  const properties = Object.fromEntries(columns.map((column) => [column, { ...schemas[kindOf(column)] }]));
  const data: JsonObject = {
    type: 'object',
    required: ['rows'],
    properties: {
      rows: {
        type: 'array',
        items: { type: 'object', properties, required: columns.filter((column) => column !== 'total') },
      },
      sum: { type: 'number' },
    },
  };
  return {
    ...generatedDefinition(1),
    ref: 'bench/rows',
    data: data as ServiceDefinition['data'],
    pages: [
      {
        id: 'all',
        title: { fa: 'همه', en: 'All' },
        items: [
          {
            kind: 'repeat',
            at: '/rows',
            label: { fa: 'ردیف', en: 'Row' },
            max: 500,
            items: columns.map(item),
          },
          {
            kind: 'field',
            at: '/sum',
            label: { fa: 'جمع', en: 'Sum' },
            compute: { sum: [{ var: '/rows' }, { var: 'total' }] },
          },
        ],
      },
    ],
  };
}
