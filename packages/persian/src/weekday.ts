import { isoToDayNumber } from './iso-date.ts';
import type { Language } from './language.ts';

/** Day of the week as people in Iran count it: 0 is Saturday, 6 is Friday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

type Names = readonly [string, string, string, string, string, string, string];

const LONG: { readonly [language in Language]: Names } = {
  fa: ['شنبه', 'یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'],
  'fa-AF': ['شنبه', 'یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'],
  en: ['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  ar: ['السبت', 'الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة'],
  ckb: ['شەممە', 'یەکشەممە', 'دووشەممە', 'سێشەممە', 'چوارشەممە', 'پێنجشەممە', 'ھەینی'],
  azb: ['شنبه', 'بازار', 'بازار ائرته‌سی', 'چرشنبه آخشامی', 'چرشنبه', 'جومعه آخشامی', 'جومعه'],
};

const NARROW: { readonly [language in Language]: Names } = {
  fa: ['ش', 'ی', 'د', 'س', 'چ', 'پ', 'ج'],
  'fa-AF': ['ش', 'ی', 'د', 'س', 'چ', 'پ', 'ج'],
  en: ['Sa', 'Su', 'Mo', 'Tu', 'We', 'Th', 'Fr'],
  ar: ['س', 'ح', 'ن', 'ث', 'ر', 'خ', 'ج'],
  ckb: ['ش', 'ی', 'د', 'س', 'چ', 'پ', 'ھ'],
  azb: ['ش', 'ب', 'ب‌ائ', 'چ‌آ', 'چ', 'ج‌آ', 'ج'],
};

/** The seven names, Saturday first; `narrow` for the head of a calendar's columns. */
export function weekdayNames(
  language: Language = 'fa',
  width: 'long' | 'narrow' = 'long',
): readonly string[] {
  return width === 'long' ? LONG[language] : NARROW[language];
}

/** The full name of a day of the week. */
export function weekdayName(weekday: Weekday, language: Language = 'fa'): string {
  return LONG[language][weekday];
}

/**
 * The day of the week of an ISO date.
 * @throws RangeError if the text is not an ISO date.
 */
export function weekdayOf(iso: string): Weekday {
  // 1970-01-01 was a Thursday, 5 when Saturday is 0; the second modulus keeps days before it positive.
  return ((((isoToDayNumber(iso) + 5) % 7) + 7) % 7) as Weekday;
}
