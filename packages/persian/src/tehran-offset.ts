import { dayNumberToJalali, jalaliToDayNumber } from './jalali-date.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const STANDARD = 210;
const SUMMER = 270;

/** The Jalali years with summer time since 1371; the law of 1401 ended it. */
function hadSummerTime(year: number): boolean {
  return (year >= 1371 && year <= 1384) || (year >= 1387 && year <= 1401);
}

/** The first instant this table answers for: 1371-01-01 00:00 in Tehran, 1992-03-20T20:30:00Z. */
export const FIRST_TABLED_INSTANT = 701_123_400_000;

/**
 * Minutes that clocks in Tehran are ahead of UTC at an instant: 210, or 270 in summer time, which ran from the start
 * of 2 Farvardin to the end of 30 Shahrivar. From our own table, as older phones still add an hour in summer.
 *
 * @param epochMilliseconds not before `FIRST_TABLED_INSTANT`.
 * @see IANA time zone database, zone Asia/Tehran, rule Iran
 */
export function tehranOffset(epochMilliseconds: number): number {
  const standardDay = Math.floor((epochMilliseconds + STANDARD * MINUTE) / DAY);
  const { year } = dayNumberToJalali(standardDay);
  if (!hadSummerTime(year)) return STANDARD;
  const start = jalaliToDayNumber({ year, month: 1, day: 2 }) * DAY - STANDARD * MINUTE;
  const end = jalaliToDayNumber({ year, month: 6, day: 31 }) * DAY - SUMMER * MINUTE;
  return epochMilliseconds >= start && epochMilliseconds < end ? SUMMER : STANDARD;
}
