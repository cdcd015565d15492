import type { RepeatNode } from '@panjare/form';
import type { RowPlace } from './repeat-row-buttons.ts';

/**
 * What can be done with the row at a place now. A register's fact names its row by number, so nothing may come to stand
 * before a row that holds one, nor go from there.
 */
export function placeOf(
  { rows, canAdd, canRemove }: Pick<RepeatNode, 'rows' | 'canAdd' | 'canRemove'>,
  index: number,
  title: string,
): RowPlace {
  const all = rows.value;
  const isHeld = (place: number) => all[place]?.held.value === true;
  const free = !isHeld(index);
  const lastHeld = all.findLastIndex(({ held }) => held.value);
  const moves = {
    up: free && index > 0 && !isHeld(index - 1),
    down: free && index < all.length - 1 && !isHeld(index + 1),
  };
  return {
    title,
    copy: canAdd.value,
    remove: canRemove.value && index > lastHeld,
    ...(all.length > 1 && moves),
  };
}
