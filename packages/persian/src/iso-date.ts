import { dayNumberToGregorian, gregorianToDayNumber } from './day-number.ts';
import type { CalendarDate } from './day-number.ts';
import { writeDate } from './write-date.ts';

/** Reads `YYYY-MM-DD` in Latin digits as a Gregorian date; `undefined` if it is not written so or does not exist. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return dayNumberToIso(gregorianToDayNumber(date)) === text ? date : undefined;
}

/** Whether the text is an existing Gregorian date written `YYYY-MM-DD` in Latin digits. */
export function isIsoDate(text: string): boolean {
  return parseIsoDate(text) !== undefined;
}

/**
 * Days from 1970-01-01 to an ISO date.
 * @throws RangeError if the text is not an ISO date.
 */
export function isoToDayNumber(iso: string): number {
  const date = parseIsoDate(iso);
  if (!date) throw new RangeError(`Not an ISO date: ${JSON.stringify(iso)}`);
  return gregorianToDayNumber(date);
}

/** The ISO date so many days after 1970-01-01. */
export function dayNumberToIso(dayNumber: number): string {
  return writeDate(dayNumberToGregorian(dayNumber));
}
