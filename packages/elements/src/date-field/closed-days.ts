import { weekdayOf } from '@panjare/persian';
import { readBound } from './read-date.ts';

const WEEKDAYS = ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** An English name of a day of the week, small letters. */
export type WeekdayName = (typeof WEEKDAYS)[number];

const listOf = (items: string | readonly string[]) =>
  typeof items === 'string' ? items.split(/[\s,،]+/) : items;

/**
 * Tells whether a day, ISO, is closed: by its date, ISO or Jalali, or by its day of the week. Lists are arrays or text
 * parted by spaces or commas, as an attribute holds it.
 */
export function closedDays(
  dates: string | readonly string[],
  weekdays: string | readonly WeekdayName[],
): (iso: string) => boolean {
  const closed = new Set(listOf(dates).map(readBound));
  const names = new Set(listOf(weekdays));
  return (iso) => closed.has(iso) || (names.size > 0 && names.has(WEEKDAYS[weekdayOf(iso)] ?? ''));
}
