import type { CalendarDate } from './day-number.ts';
import { twoDigits } from './two-digits.ts';

/** Writes a date as `YYYY-MM-DD`. The date is not checked. */
export function writeDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}
