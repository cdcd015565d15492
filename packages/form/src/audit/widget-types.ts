import type { Widget } from '@panjare/contract';
import type { FieldConstraints } from '../state/nodes.ts';

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
  location: ['object', 'array'],
  address: ['object', 'string'],
  bill: ['object'],
};
