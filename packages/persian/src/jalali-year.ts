import { FIRST_JALALI_YEAR, LAST_JALALI_YEAR } from './jalali-day.ts';

/** Whether the year lies within the official table (1206–1498). Two-digit years do not. */
export function isJalaliYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_JALALI_YEAR && year <= LAST_JALALI_YEAR;
}

function requireJalaliYear(year: number): void {
  if (isJalaliYear(year)) return;
  throw new RangeError(`Jalali years run from ${FIRST_JALALI_YEAR} to ${LAST_JALALI_YEAR}: ${year}`);
}

/**
 * Whether Esfand of the year has 30 days: 1403 and 1408 do, 1404 does not.
 * The official rule is the equinox at 52.5° E; over 1206–1498 this formula agrees with the official table.
 * @throws RangeError outside 1206–1498.
 */
export function isJalaliLeapYear(year: number): boolean {
  requireJalaliYear(year);
  return (25 * year + 11) % 33 < 8;
}

/**
 * Days in a month (1–12) of a Jalali year: 31 for the first six, 30 for the next five, 29 or 30 for Esfand.
 * @throws RangeError outside 1206–1498 or if there is no such month.
 */
export function daysInJalaliMonth(year: number, month: number): number {
  requireJalaliYear(year);
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`Not a month: ${month}`);
  if (month <= 6) return 31;
  if (month <= 11) return 30;
  return isJalaliLeapYear(year) ? 30 : 29;
}
