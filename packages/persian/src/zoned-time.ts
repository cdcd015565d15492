import { dayNumberToIso } from './iso-date.ts';
import { toEpochMilliseconds } from './instant.ts';
import type { Instant } from './instant.ts';
import { FIRST_TABLED_INSTANT } from './tehran-offset.ts';
import { tehranTime } from './tehran-time.ts';
import { twoDigits } from './two-digits.ts';

/** What calendar and clock on the wall show somewhere: an ISO date, and the time of day. */
export interface ZonedTime {
  date: string;
  /** 0 to 23 */
  hour: number;
  minute: number;
  second: number;
}

/** Reads the zone's rules, and nothing else, from Intl: its numbers, not its wording. */
function fromIntl(epochMilliseconds: number, zone: string): ZonedTime {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(epochMilliseconds);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  return {
    date: `${part('year').padStart(4, '0')}-${twoDigits(Number(part('month')))}-${twoDigits(Number(part('day')))}`,
    hour: Number(part('hour')),
    minute: Number(part('minute')),
    second: Number(part('second')),
  };
}

/**
 * The date and time of day at an instant in a zone; never in the zone of the machine unless it is named.
 * Tehran comes from our own table; other zones, and Tehran before March 1992, from the platform's zone data.
 *
 * @param zone an IANA name: `Asia/Tehran`, `UTC`, `America/Los_Angeles`.
 * @throws RangeError if the instant or the zone is none.
 */
export function zonedTime(instant: Instant, zone = 'Asia/Tehran'): ZonedTime {
  const milliseconds = toEpochMilliseconds(instant);
  if (zone !== 'Asia/Tehran' || milliseconds < FIRST_TABLED_INSTANT) return fromIntl(milliseconds, zone);
  const { dayNumber, secondOfDay } = tehranTime(milliseconds);
  return {
    date: dayNumberToIso(dayNumber),
    hour: Math.floor(secondOfDay / 3600),
    minute: Math.floor(secondOfDay / 60) % 60,
    second: secondOfDay % 60,
  };
}
