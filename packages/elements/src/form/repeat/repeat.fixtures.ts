import type { FieldItem, JsonObject, ServiceDefinition } from '@panjare/contract';
import { completionDefinition } from '../form.fixtures.ts';

const field = (at: string, fa: string, en: string, more: Partial<FieldItem> = {}): FieldItem => ({
  kind: 'field',
  at,
  label: { fa, en },
  ...more,
});

/** A synthetic service whose rows have more fields than fit open, ten rows at the most. */
export const goodsDefinition: ServiceDefinition = {
  ...completionDefinition,
  ref: 'trade/goods',
  title: { fa: 'فهرست کالا', en: 'List of goods' },
  data: {
    type: 'object',
    required: ['goods'],
    properties: {
      goods: {
        type: 'array',
        title: 'کالاها',
        maxItems: 10,
        items: {
          type: 'object',
          required: ['code', 'name', 'quantity', 'unit'],
          properties: {
            code: { type: 'string', pattern: '^\\d{8}$' },
            name: { type: 'string', maxLength: 60 },
            latinName: { type: 'string', maxLength: 60 },
            quantity: { type: 'number', minimum: 1 },
            unit: { type: 'string', enum: ['piece', 'kilogram'] },
            price: { type: 'number', minimum: 0 },
            made: { type: 'string', format: 'date' },
            total: { type: 'number' },
          },
        },
      },
    },
  },
  pages: [
    {
      id: 'goods',
      title: { fa: 'کالاها', en: 'Goods' },
      items: [
        {
          kind: 'repeat',
          at: '/goods',
          label: { fa: 'کالا', en: 'Line' },
          max: 10,
          items: [
            field('/code', 'کد تعرفه', 'HS code'),
            field('/name', 'شرح', 'Description'),
            field('/latinName', 'شرح لاتین', 'Latin description'),
            field('/quantity', 'مقدار', 'Quantity'),
            field('/unit', 'یکا', 'Unit', {
              widget: 'select',
              options: [
                { value: 'piece', label: { fa: 'عدد', en: 'Piece' } },
                { value: 'kilogram', label: { fa: 'کیلوگرم', en: 'Kilogram' } },
              ],
            }),
            field('/price', 'بهای یکا', 'Unit price'),
            field('/made', 'تاریخ ساخت', 'Made on'),
            field('/total', 'بهای ردیف', 'Price of the line', {
              compute: { '*': [{ var: 'quantity' }, { var: 'price' }] },
            }),
          ],
        },
      ],
    },
  ],
  checks: [],
  prefill: [],
};

/** So many rows, each another. */
export function goodsRows(count: number): JsonObject[] {
  return Array.from({ length: count }, (_, index) => ({
    code: String(85171200 + index),
    name: `کالای ${index + 1}`,
    quantity: 10 + index,
    unit: 'piece',
    price: 2.5,
  }));
}
