import { persianDateWords } from './date-words-fa.ts';
import type { DateWords } from './date-words.ts';
import { dayNumberToWeekday } from './day-of-week.ts';
import { toLanguageDigits } from './digits.ts';
import { dayNumberToJalali } from './jalali-day.ts';
import { twoDigits } from './two-digits.ts';

/**
 * `numeric` ۱۴۰۳/۱۲/۳۰ · `long` ۳۰ اسفند ۱۴۰۳ · `full` پنجشنبه ۳۰ اسفند ۱۴۰۳ · `month` اسفند ۱۴۰۳ · `day` ۳۰ اسفند.
 * Screen readers get `long` or `full`; `numeric` wants isolating (see `isolate`).
 */
export type DateStyle = 'numeric' | 'long' | 'full' | 'month' | 'day';

/**
 * Writes the day so many days after 1970-01-01 in the Jalali calendar, in the words that are given: a bundle holds no
 * other language than it names. Where any language may come, see `formatJalali`.
 * @throws RangeError outside Jalali years 1206–1498.
 */
export function writeJalaliDay(
  dayNumber: number,
  style: DateStyle = 'numeric',
  words: DateWords = persianDateWords,
): string {
  const { year, month, day } = dayNumberToJalali(dayNumber);
  const tie = words.tie ?? '';
  const name = words.months[month - 1] ?? '';
  const dayAndMonth = `${day}${tie} ${name}`;
  const long = `${dayAndMonth}${tie} ${year}`;
  const text: { readonly [style in DateStyle]: string } = {
    numeric: `${year}/${twoDigits(month)}/${twoDigits(day)}`,
    long,
    full: `${words.weekdays[dayNumberToWeekday(dayNumber)] ?? ''} ${long}`,
    month: `${name}${tie} ${year}`,
    day: dayAndMonth,
  };
  return toLanguageDigits(text[style], words.language);
}
