import type { RepeatNode } from '@panjare/form';
import type { RowPlace } from './repeat-row-buttons.ts';

/**
 * What can be done with each row now. A register's fact names its row by number, so nothing may come to stand before a
 * row that holds one, nor go from there. Tracked.
 */
export function placesOf(
  { rows, canAdd, canRemove }: Pick<RepeatNode, 'rows' | 'canAdd' | 'canRemove'>,
  nameOf: (index: number) => string,
  isFixed = false,
): RowPlace[] {
  if (isFixed) return rows.value.map((_, index) => ({ title: nameOf(index), copy: false, remove: false }));
  const held = rows.value.map((row) => row.held.value);
  const lastHeld = held.lastIndexOf(true);
  const [copy, removable] = [canAdd.value, canRemove.value];
  return held.map((isHeld, index) => ({
    title: nameOf(index),
    copy,
    remove: removable && index > lastHeld,
    ...(held.length > 1 && {
      up: !isHeld && held[index - 1] === false,
      down: !isHeld && held[index + 1] === false,
    }),
  }));
}
