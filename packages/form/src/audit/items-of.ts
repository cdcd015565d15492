import type { AuditedItem } from './audit-items.ts';

/** Every item, in order, those of groups and repeats after the group or repeat. */
export function* itemsOf(items: readonly AuditedItem[]): Generator<AuditedItem> {
  for (const item of items) {
    yield item;
    yield* itemsOf(item.items);
  }
}
