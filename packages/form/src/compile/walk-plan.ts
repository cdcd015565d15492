import type { ItemPlan, PagePlan } from './plan.ts';

/** Every item of every page, in order, those of groups and repeats after the group or repeat. */
export function* itemsOf(pages: readonly PagePlan[]): Generator<ItemPlan> {
  for (const { items } of pages) yield* within(items);
}

function* within(items: readonly ItemPlan[]): Generator<ItemPlan> {
  for (const item of items) {
    yield item;
    if (item.kind === 'group' || item.kind === 'repeat') yield* within(item.items);
  }
}
