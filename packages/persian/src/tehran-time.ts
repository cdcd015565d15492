import { toEpochMilliseconds } from './instant.ts';
import type { Instant } from './instant.ts';
import { FIRST_TABLED_INSTANT, tehranOffset } from './tehran-offset.ts';

/** What calendar and clock on the wall show, as numbers. */
export interface DayAndSecond {
  /** Days from 1970-01-01. */
  dayNumber: number;
  /** 0 to 86,399. */
  secondOfDay: number;
}

/**
 * The day and the time of day in Tehran at an instant, without the platform's zone data.
 * @throws RangeError if the instant is none, or before March 1992 (see `zonedTime`) or after Jalali year 1498.
 */
export function tehranTime(instant: Instant): DayAndSecond {
  const milliseconds = toEpochMilliseconds(instant);
  if (milliseconds < FIRST_TABLED_INSTANT) throw new RangeError('Before the table of Tehran time');
  const seconds = Math.floor(milliseconds / 1000) + tehranOffset(milliseconds) * 60;
  return { dayNumber: Math.floor(seconds / 86400), secondOfDay: seconds % 86400 };
}
