import type { CalendarDate } from './day-number.ts';
import { dayNumberToIso, isoToDayNumber } from './iso-date.ts';
import { dayNumberToJalali, firstDayOfJalaliYear } from './jalali-day.ts';
import { daysInJalaliMonth, isJalaliYear } from './jalali-year.ts';
import { writeDate } from './write-date.ts';

/** A Jalali date as numbers: month 1 is Farvardin, days count from 1. */
export type JalaliDate = CalendarDate;

/** Whether the date exists, between 1206-01-01 and the end of 1498: 1404-12-30 does not. */
export function isJalaliDate({ year, month, day }: JalaliDate): boolean {
  return (
    isJalaliYear(year) &&
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12 &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= daysInJalaliMonth(year, month)
  );
}

function readJalali(text: string): JalaliDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) throw new RangeError(`Not a Jalali date written YYYY-MM-DD: ${JSON.stringify(text)}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/**
 * Days from 1970-01-01 to a Jalali date, given as numbers or written `YYYY-MM-DD`.
 * @throws RangeError if there is no such date between 1206 and 1498.
 */
export function jalaliToDayNumber(given: JalaliDate | string): number {
  const date = typeof given === 'string' ? readJalali(given) : given;
  if (!isJalaliDate(date)) throw new RangeError(`No such Jalali date: ${writeDate(date)}`);
  const { year, month, day } = date;
  return firstDayOfJalaliYear(year) + (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
}

/**
 * `jalaliToIso('1403-12-30')` is `'2025-03-20'`. Takes the numbers too. For what a person typed, see `parseJalali`.
 * @throws RangeError if there is no such date between 1206 and 1498; a date is never bent to its neighbour.
 */
export function jalaliToIso(date: JalaliDate | string): string {
  return dayNumberToIso(jalaliToDayNumber(date));
}

/**
 * `isoToJalali('2025-03-20')` is `'1403-12-30'`.
 * @throws RangeError if the text is not an ISO date, or lies outside Jalali years 1206–1498.
 */
export function isoToJalali(iso: string): string {
  return writeDate(isoToJalaliDate(iso));
}

/**
 * The Jalali date of an ISO date, as numbers.
 * @throws RangeError if the text is not an ISO date, or lies outside Jalali years 1206–1498.
 */
export function isoToJalaliDate(iso: string): JalaliDate {
  return dayNumberToJalali(isoToDayNumber(iso));
}
