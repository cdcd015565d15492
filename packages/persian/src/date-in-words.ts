import { persianDateWords } from './date-words-fa.ts';
import { isJalaliDate } from './jalali-date.ts';
import type { JalaliDate } from './jalali-date.ts';
import { numberToWords } from './number-words.ts';
import { numberToOrdinal } from './ordinal-words.ts';
import { writeDate } from './write-date.ts';

/**
 * Writes a Jalali date in Persian words alone, as deeds do: «سی‌ام اسفند هزار و چهارصد و سه».
 * @throws RangeError if there is no such date between 1206 and 1498.
 */
export function jalaliToWords(date: JalaliDate): string {
  if (!isJalaliDate(date)) throw new RangeError(`No such Jalali date: ${writeDate(date)}`);
  const { year, month, day } = date;
  return `${numberToOrdinal(day)} ${persianDateWords.months[month - 1] ?? ''} ${numberToWords(year)}`;
}
