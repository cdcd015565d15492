import { persianDateWords } from './date-words-fa.ts';
import type { DateWords } from './date-words.ts';
import { toLanguageDigits } from './digits.ts';
import type { Instant } from './instant.ts';
import { tehranTime } from './tehran-time.ts';
import type { DayAndSecond } from './tehran-time.ts';
import { twoDigits } from './two-digits.ts';
import { writeJalaliDay } from './write-jalali.ts';

/**
 * `numeric` ۱۴۰۳/۱۲/۳۰ ۱۴:۰۵ · `long` ۳۰ اسفند ۱۴۰۳، ساعت ۱۴:۰۵ · `full` پنجشنبه ۳۰ اسفند ۱۴۰۳، ساعت ۱۴:۰۵ · `time` ۱۴:۰۵.
 */
export type InstantStyle = 'numeric' | 'long' | 'full' | 'time';

/** Writes a day and a time of day that are known already. */
export function writeDayAndTime(
  { dayNumber, secondOfDay }: DayAndSecond,
  style: InstantStyle,
  words: DateWords,
): string {
  const clock = `${twoDigits(Math.floor(secondOfDay / 3600))}:${twoDigits(Math.floor(secondOfDay / 60) % 60)}`;
  const time = toLanguageDigits(clock, words.language);
  if (style === 'time') return time;
  return writeJalaliDay(dayNumber, style, words) + (style === 'numeric' ? ' ' : words.at) + time;
}

/**
 * Writes an instant as Jalali date and time of day in Tehran, in the words that are given: a bundle holds no other
 * language than it names, and no other zone. Where any may come, see `formatInstant`.
 * @throws RangeError if the instant is none, or before March 1992.
 */
export function writeInstant(
  instant: Instant,
  style: InstantStyle = 'long',
  words: DateWords = persianDateWords,
): string {
  return writeDayAndTime(tehranTime(instant), style, words);
}
