import type { Instant } from './instant.ts';
import { dayNumberToIso } from './iso-date.ts';
import { tehranTime } from './tehran-time.ts';

/**
 * The ISO date it is in Tehran at an instant. The instant is given, so that a clock can be injected:
 * `todayIso(clock.now())`. For another zone see `zonedTime`.
 * @throws RangeError if the instant is none, or before March 1992.
 */
export function todayIso(instant: Instant): string {
  return dayNumberToIso(tehranTime(instant).dayNumber);
}
