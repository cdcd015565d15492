import type { Option } from '@panjare/contract';
import type { FieldNode } from '@panjare/form';
import { prose } from '../problem/prose.ts';

/** What may be chosen in a field, in its order. */
export function choicesOf({ widget, item, constraints }: FieldNode): readonly Option[] {
  if (item.options !== undefined) return item.options;
  if (widget === 'yes-no' || constraints.type === 'boolean')
    return [true, false].map((value) => ({ value, label: both(value ? 'plain.yes' : 'plain.no') }));
  return (constraints.enum ?? []).map((value) => ({ value, label: { fa: String(value) } }));
}

function both(key: string): Option['label'] {
  return { fa: prose('fa', key), en: prose('en', key) };
}
