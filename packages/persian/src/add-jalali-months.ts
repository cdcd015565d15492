import type { JalaliDate } from './jalali-date.ts';
import { isJalaliDate } from './jalali-date.ts';
import { daysInJalaliMonth } from './jalali-year.ts';

/**
 * The date a number of Jalali months later, or earlier if negative; 12 for a year. For moving about a calendar: where
 * the month has no such day, it is the month's last (31 Shahrivar and one month is 30 Mehr).
 * @throws RangeError if there is no such date, `months` is no integer, or the result lies outside 1206–1498.
 */
export function addJalaliMonths(date: JalaliDate, months: number): JalaliDate {
  if (!isJalaliDate(date) || !Number.isSafeInteger(months))
    throw new RangeError('Not a Jalali date or no integer');
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInJalaliMonth(year, month)) };
}
