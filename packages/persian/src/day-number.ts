/** A day of some calendar, as numbers; months and days count from 1. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** 0000-03-01, from which years are counted so that the leap day is the last of its year, to 1970-01-01. */
const FROM_MARCH_OF_YEAR_0 = 719468;

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar, by arithmetic alone. The day is not checked. */
export function gregorianToDayNumber({ year, month, day }: CalendarDate): number {
  const marchYear = month > 2 ? year : year - 1;
  const daysBeforeMonth = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + daysBeforeMonth + day - 1 - FROM_MARCH_OF_YEAR_0;
}

/** The day of the proleptic Gregorian calendar that lies so many days after 1970-01-01. */
export function dayNumberToGregorian(dayNumber: number): CalendarDate {
  const shifted = dayNumber + FROM_MARCH_OF_YEAR_0;
  // Four centuries hold 146,097 days, and four years within a century 1,461.
  const century = Math.floor((4 * shifted + 3) / 146097);
  const dayOfCentury = shifted - Math.floor((146097 * century) / 4);
  const yearOfCentury = Math.floor((4 * dayOfCentury + 3) / 1461);
  const dayOfYear = dayOfCentury - Math.floor((1461 * yearOfCentury) / 4);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const inNextYear = marchMonth > 9;
  return {
    year: 100 * century + yearOfCentury + (inNextYear ? 1 : 0),
    month: marchMonth + (inNextYear ? -9 : 3),
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}
