import type { CalendarDate } from './day-number.ts';
import { dayNumberToIso, isoToDayNumber, writeDate } from './iso-date.ts';
import { daysInJalaliMonth, FIRST_JALALI_YEAR, isJalaliYear, LAST_JALALI_YEAR } from './jalali-year.ts';

/** 622-03-21 of the proleptic Gregorian calendar, 1 Farvardin of year 1, in days from 1970-01-01. */
const FIRST_DAY = -492268;

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

function firstDayOfYear(year: number): number {
  return FIRST_DAY + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
}

/**
 * Days from 1970-01-01 to a Jalali date.
 * @throws RangeError if there is no such date.
 */
export function jalaliToDayNumber(date: JalaliDate): number {
  if (!isJalaliDate(date)) throw new RangeError(`No such Jalali date: ${writeDate(date)}`);
  const { year, month, day } = date;
  const daysBeforeMonth = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  return firstDayOfYear(year) + daysBeforeMonth + day - 1;
}

/**
 * The Jalali date so many days after 1970-01-01.
 * @throws RangeError outside 1206–1498.
 */
export function dayNumberToJalali(dayNumber: number): JalaliDate {
  if (
    !Number.isInteger(dayNumber) ||
    dayNumber < firstDayOfYear(FIRST_JALALI_YEAR) ||
    dayNumber >= firstDayOfYear(LAST_JALALI_YEAR + 1)
  ) {
    throw new RangeError(`Outside Jalali years ${FIRST_JALALI_YEAR} to ${LAST_JALALI_YEAR}`);
  }
  // 33 years hold 12,053 days; the estimate is at most one year off.
  let year = Math.floor(((dayNumber - FIRST_DAY) * 33) / 12053) + 1;
  while (firstDayOfYear(year) > dayNumber) year -= 1;
  while (firstDayOfYear(year + 1) <= dayNumber) year += 1;
  const dayOfYear = dayNumber - firstDayOfYear(year);
  const month = dayOfYear < 186 ? Math.floor(dayOfYear / 31) + 1 : Math.floor((dayOfYear - 186) / 30) + 7;
  const day = dayOfYear < 186 ? (dayOfYear % 31) + 1 : ((dayOfYear - 186) % 30) + 1;
  return { year, month, day };
}

function readJalali(text: string): JalaliDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) throw new RangeError(`Not a Jalali date written YYYY-MM-DD: ${JSON.stringify(text)}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/**
 * `jalaliToIso('1403-12-30')` is `'2025-03-20'`. Takes the numbers too. For what a person typed, see `parseJalali`.
 * @throws RangeError if there is no such date between 1206 and 1498; a date is never bent to its neighbour.
 */
export function jalaliToIso(date: JalaliDate | string): string {
  return dayNumberToIso(jalaliToDayNumber(typeof date === 'string' ? readJalali(date) : date));
}

/**
 * `isoToJalali('2025-03-20')` is `'1403-12-30'`.
 * @throws RangeError if the text is not an ISO date, or lies outside Jalali years 1206–1498.
 */
export function isoToJalali(iso: string): string {
  return writeDate(dayNumberToJalali(isoToDayNumber(iso)));
}

/**
 * The Jalali date of an ISO date, as numbers.
 * @throws RangeError if the text is not an ISO date, or lies outside Jalali years 1206–1498.
 */
export function isoToJalaliDate(iso: string): JalaliDate {
  return dayNumberToJalali(isoToDayNumber(iso));
}
