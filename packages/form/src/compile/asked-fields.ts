import type { FieldItem, Json, Pointer } from '@panjare/contract';
import { issuesOf } from '../schema/check.ts';
import type { CompiledForm } from '../state/nodes.ts';
import { type ItemPlan, planOf } from './plan.ts';

/** A question that is asked once, as its definition has it. */
export interface AskedField {
  readonly at: Pointer;
  readonly item: FieldItem;
  /** Whether a person writes or chooses it: neither a file nor worked out of other answers. */
  readonly isWritten: boolean;
  /** Whether a value is right by its own schema, whatever stands beside it. */
  accepts(value: Json): boolean;
}

/** The fields of a form that stand in no row, hidden or not. */
export function askedFields(compiled: CompiledForm): AskedField[] {
  return planOf(compiled).pages.flatMap(({ items }) => fieldsOf(items));
}

function fieldsOf(items: readonly ItemPlan[]): AskedField[] {
  return items.flatMap((plan): AskedField[] => {
    if (plan.kind === 'group') return fieldsOf(plan.items);
    if (plan.kind !== 'field') return [];
    const { item, widget, compute, check } = plan;
    return [
      {
        at: item.at,
        item,
        isWritten: widget !== 'file' && compute === undefined,
        accepts: (value) => issuesOf(check, value).length === 0,
      },
    ];
  });
}
