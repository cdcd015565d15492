import type { Item, Pointer, ServiceDefinition } from '@panjare/contract';
import { constraintsOf } from '../compile/constraints.ts';
import type { SchemaPlace } from '../compile/schema-place.ts';
import { parsePointer } from '../pointer/pointer.ts';
import type { Faults } from './faults.ts';
import { placeAt } from './place-at.ts';

/** Faults of answers to be used again: nobody knows which row an earlier one was; one meaning has one type. */
export function addReuseFaults(
  { pages }: Pick<ServiceDefinition, 'pages'>,
  root: SchemaPlace,
  faults: Faults,
): void {
  const types = new Map<string, string>();
  const walk = (items: readonly Item[], path: Pointer, isRow: boolean): void =>
    items.forEach((item, index) => {
      const here = `${path}/${index}`;
      if (item.kind === 'group' || item.kind === 'repeat')
        return walk(item.items, `${here}/items`, isRow || item.kind === 'repeat');
      if (item.kind !== 'field') return;
      const { at, means, reuse = 'never' } = item;
      if (isRow && means !== undefined) tellRow(`${here}/means`, 'means', faults);
      if (isRow && reuse !== 'never') tellRow(`${here}/reuse`, 'reuse', faults);
      if (isRow || means === undefined) return;
      const { type } = constraintsOf(placeAt(root, parsePointer(at))?.schemas ?? []);
      const before = types.get(means) ?? type;
      types.set(means, before);
      if (before !== type) {
        const remedy = `Give answers that mean ${means} one type: this one is ${type}, another is ${before}.`;
        faults.tell(`${here}/means`, 'meaning-differs', remedy, { means, type, before });
      }
    });
  pages.forEach(({ items }, index) => walk(items, `/pages/${index}/items`, false));
}

function tellRow(path: Pointer, name: string, faults: Faults): void {
  faults.tell(path, 'reuse-in-rows', `Leave ${name} out of a repeat: an earlier row may be another's.`, {
    name,
  });
}
