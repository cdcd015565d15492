import type { CalendarDate } from './day-number.ts';

/** The first Jalali year of the official table; earlier dates are refused. */
export const FIRST_JALALI_YEAR = 1206;

/** The last Jalali year of the official table; later dates are refused. */
export const LAST_JALALI_YEAR = 1498;

/** 622-03-21 of the proleptic Gregorian calendar, 1 Farvardin of year 1, in days from 1970-01-01. */
const FIRST_DAY = -492268;

/** Days from 1970-01-01 to 1 Farvardin of a Jalali year. The year is not checked. */
export function firstDayOfJalaliYear(year: number): number {
  return FIRST_DAY + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
}

/**
 * The Jalali year of the day so many days after 1970-01-01.
 * @throws RangeError outside 1206–1498.
 */
export function jalaliYearOfDay(dayNumber: number): number {
  // The last year that has begun: 33 years hold 12,053 days, and year 1 began 29/33 of a day after an even share.
  const year = Math.floor((33 * (dayNumber - FIRST_DAY) + 12056) / 12053);
  if (Number.isInteger(dayNumber) && year >= FIRST_JALALI_YEAR && year <= LAST_JALALI_YEAR) return year;
  throw new RangeError(`Outside Jalali years ${FIRST_JALALI_YEAR} to ${LAST_JALALI_YEAR}`);
}

/**
 * The Jalali date so many days after 1970-01-01.
 * @throws RangeError outside 1206–1498.
 */
export function dayNumberToJalali(dayNumber: number): CalendarDate {
  const year = jalaliYearOfDay(dayNumber);
  const dayOfYear = dayNumber - firstDayOfJalaliYear(year);
  // Six months of 31 days, then months of 30.
  const [firstMonth, length, before] = dayOfYear < 186 ? [1, 31, 0] : [7, 30, 186];
  const rest = dayOfYear - before;
  return { year, month: firstMonth + Math.floor(rest / length), day: (rest % length) + 1 };
}
