import { addDays } from './count-days.ts';
import { dayNumberToWeekday } from './day-of-week.ts';
import type { Weekday } from './day-of-week.ts';
import { isoToDayNumber } from './iso-date.ts';

/**
 * The day of the week of an ISO date.
 * @throws RangeError if the text is not an ISO date.
 */
export function weekdayOf(iso: string): Weekday {
  return dayNumberToWeekday(isoToDayNumber(iso));
}

/**
 * The Saturday with which the week of an ISO date begins; Friday, six days later, is its last day.
 * @throws RangeError if the text is not an ISO date.
 */
export function startOfWeek(iso: string): string {
  return addDays(iso, -weekdayOf(iso));
}
