import { dayNumberToIso, isoToDayNumber } from './iso-date.ts';

/**
 * The ISO date a whole number of days later, or earlier if negative. Days are counted on the calendar, not in hours.
 * @throws RangeError if `iso` is not an ISO date or `days` not an integer.
 */
export function addDays(iso: string, days: number): string {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`);
  return dayNumberToIso(isoToDayNumber(iso) + days);
}

/**
 * Whole days from one ISO date to another; negative if the second comes first.
 * @throws RangeError if either is not an ISO date.
 */
export function daysBetween(from: string, to: string): number {
  return isoToDayNumber(to) - isoToDayNumber(from);
}
