import { dateWordsOf } from './date-words.ts';
import { toLanguageDigits } from './digits.ts';
import { isoToJalaliDate } from './jalali-date.ts';
import { formatJalali } from './format-jalali.ts';
import type { Language } from './language.ts';

const TO: { readonly [language in Language]: string } = {
  fa: 'تا',
  'fa-AF': 'تا',
  ckb: 'تا',
  ar: '–',
  azb: '–',
  en: '–',
};

/**
 * Writes the days from one ISO date to another and says each month and year once: «۱ تا ۵ فروردین ۱۴۰۵»,
 * «۲۸ تیر تا ۳ مرداد ۱۴۰۵», «۲۸ اسفند ۱۴۰۴ تا ۳ فروردین ۱۴۰۵»; a single day is that day.
 * @throws RangeError if either is not an ISO date within Jalali years 1206–1498, or the second comes first.
 */
export function formatJalaliRange(from: string, to: string, language: Language = 'fa'): string {
  if (to < from) throw new RangeError(`A range from ${from} cannot end on ${to}`);
  const [first, last] = [isoToJalaliDate(from), isoToJalaliDate(to)];
  const end = formatJalali(to, 'long', language);
  if (from === to) return end;
  const start = (): string => {
    if (first.year !== last.year) return formatJalali(from, 'long', language);
    if (first.month !== last.month) return formatJalali(from, 'day', language);
    return toLanguageDigits(`${first.day}${dateWordsOf(language).tie ?? ''}`, language);
  };
  return `${start()} ${TO[language]} ${end}`;
}
