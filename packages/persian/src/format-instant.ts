import { dateWordsOf } from './date-words.ts';
import type { Instant } from './instant.ts';
import { isoToDayNumber } from './iso-date.ts';
import type { Language } from './language.ts';
import { writeDayAndTime } from './write-instant.ts';
import type { InstantStyle } from './write-instant.ts';
import { zonedTime } from './zoned-time.ts';

/**
 * Writes an instant as Jalali date and time of day in Tehran, or in another zone for people abroad; name the zone
 * beside it then.
 * @throws RangeError if the instant or the zone is none, or the date lies outside Jalali years 1206–1498.
 */
export function formatInstant(
  instant: Instant,
  style: InstantStyle = 'long',
  language: Language = 'fa',
  zone = 'Asia/Tehran',
): string {
  const { date, hour, minute } = zonedTime(instant, zone);
  const shown = { dayNumber: isoToDayNumber(date), secondOfDay: hour * 3600 + minute * 60 };
  return writeDayAndTime(shown, style, dateWordsOf(language));
}
