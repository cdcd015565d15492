import { firstDayOfJalaliYear, jalaliYearOfDay } from './jalali-day.ts';

const DAY = 1440;

/** The Jalali years with summer time since 1371; the law of 1401 ended it. */
function hadSummerTime(year: number): boolean {
  return year <= 1401 && year !== 1385 && year !== 1386;
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
  const minutes = epochMilliseconds / 60_000 + 210;
  const year = jalaliYearOfDay(Math.floor(minutes / DAY));
  const sinceNewYear = minutes - firstDayOfJalaliYear(year) * DAY;
  // 31 Shahrivar is the 186th day of a year, and summer's last hour came twice.
  return hadSummerTime(year) && sinceNewYear >= DAY && sinceNewYear < 185 * DAY - 60 ? 270 : 210;
}
