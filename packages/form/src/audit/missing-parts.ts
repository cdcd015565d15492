import type { Widget } from '@panjare/contract';
import type { SchemaPlace } from '../compile/schema-place.ts';

/** The boxes that a field of several draws, by its widget. */
const PARTS: { readonly [widget in Widget]?: readonly string[] } = {
  address: ['postalCode', 'province', 'city', 'street', 'number', 'floor', 'unit'],
  bill: ['billId', 'paymentId'],
};

/** Boxes of a field whose answers its schema does not know: a person would fill them in to be refused. */
export function missingParts(widget: Widget, place: SchemaPlace, type: string): readonly string[] {
  if (type !== 'object') return [];
  return (PARTS[widget] ?? []).filter((name) => place.inside(name) === undefined);
}
