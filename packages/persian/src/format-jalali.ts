import { dateWordsOf } from './date-words.ts';
import { isoToDayNumber } from './iso-date.ts';
import { jalaliToDayNumber } from './jalali-date.ts';
import type { JalaliDate } from './jalali-date.ts';
import { isJalaliYear } from './jalali-year.ts';
import type { Language } from './language.ts';
import { writeJalaliDay } from './write-jalali.ts';
import type { DateStyle } from './write-jalali.ts';

/** Jalali and Gregorian years in use never overlap (1206–1498, 1827–2120), so text in either calendar is told apart. */
function toDayNumber(date: JalaliDate | string): number {
  const isJalali = typeof date !== 'string' || isJalaliYear(Number(date.slice(0, 4)));
  return isJalali ? jalaliToDayNumber(date) : isoToDayNumber(date);
}

/**
 * Writes a date in the Jalali calendar, from our own tables: Intl orders `full` wrongly in fa-IR.
 *
 * @param date numbers of the Jalali calendar, or text `YYYY-MM-DD`: Jalali (`1403-12-30`) or ISO (`2025-03-20`).
 * @throws RangeError if there is no such date or it lies outside Jalali years 1206–1498.
 */
export function formatJalali(
  date: JalaliDate | string,
  style: DateStyle = 'numeric',
  language: Language = 'fa',
): string {
  return writeJalaliDay(toDayNumber(date), style, dateWordsOf(language));
}
