import { toLanguageDigits } from './digits.ts';
import { parseIsoDate } from './iso-date.ts';
import { isoToJalaliDate, jalaliToIso } from './jalali-date.ts';
import type { JalaliDate } from './jalali-date.ts';
import { jalaliMonthName } from './jalali-months.ts';
import { FIRST_JALALI_YEAR, LAST_JALALI_YEAR } from './jalali-year.ts';
import type { Language } from './language.ts';
import { weekdayName, weekdayOf } from './weekday.ts';

/**
 * `numeric` ۱۴۰۳/۱۲/۳۰ · `long` ۳۰ اسفند ۱۴۰۳ · `full` پنجشنبه ۳۰ اسفند ۱۴۰۳ · `month` اسفند ۱۴۰۳ · `day` ۳۰ اسفند.
 * Screen readers get `long` or `full`; `numeric` wants isolating (see `isolate`).
 */
export type DateStyle = 'numeric' | 'long' | 'full' | 'month' | 'day';

/** Jalali and Gregorian years in use never overlap (1206–1498, 1827–2120), so text in either calendar is told apart. */
function read(date: JalaliDate | string): JalaliDate {
  if (typeof date !== 'string') return isoToJalaliDate(jalaliToIso(date));
  const year = Number(date.slice(0, 4));
  const isJalali = year >= FIRST_JALALI_YEAR && year <= LAST_JALALI_YEAR;
  if (!isJalali && !parseIsoDate(date)) throw new RangeError(`Not a date: ${JSON.stringify(date)}`);
  return isoToJalaliDate(isJalali ? jalaliToIso(date) : date);
}

function joinWords(day: number, month: string, year: number | undefined, language: Language): string {
  // Kurdish ties day, month and year with the ezafe ی.
  const tie = language === 'ckb' ? 'ی' : '';
  const dayAndMonth = `${day}${tie} ${month}`;
  return year === undefined ? dayAndMonth : `${dayAndMonth}${tie} ${year}`;
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
  const { year, month, day } = read(date);
  const name = jalaliMonthName(month, language);
  const long = joinWords(day, name, year, language);
  switch (style) {
    case 'numeric':
      return toLanguageDigits(
        `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`,
        language,
      );
    case 'long':
      return toLanguageDigits(long, language);
    case 'full': {
      const weekday = weekdayName(weekdayOf(jalaliToIso({ year, month, day })), language);
      return toLanguageDigits(`${weekday} ${long}`, language);
    }
    case 'month':
      return toLanguageDigits(`${name}${language === 'ckb' ? 'ی' : ''} ${year}`, language);
    case 'day':
      return toLanguageDigits(joinWords(day, name, undefined, language), language);
  }
}
