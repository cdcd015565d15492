import { toLanguageDigits } from './digits.ts';
import { parseIsoDate } from './iso-date.ts';
import type { Language } from './language.ts';

const PERSIAN = [
  'ژانویه',
  'فوریه',
  'مارس',
  'آوریل',
  'مه',
  'ژوئن',
  'ژوئیه',
  'اوت',
  'سپتامبر',
  'اکتبر',
  'نوامبر',
  'دسامبر',
] as const;

const MONTHS: { readonly [language in Language]: readonly string[] } = {
  fa: PERSIAN,
  'fa-AF': [
    'جنوری',
    'فبروری',
    'مارچ',
    'اپریل',
    'می',
    'جون',
    'جولای',
    'اگست',
    'سپتمبر',
    'اکتوبر',
    'نومبر',
    'دسمبر',
  ],
  azb: PERSIAN,
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ar: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  ckb: [
    'کانوونی دووەم',
    'شوبات',
    'ئازار',
    'نیسان',
    'ئایار',
    'حوزەیران',
    'تەمووز',
    'ئاب',
    'ئەیلوول',
    'تشرینی یەکەم',
    'تشرینی دووەم',
    'کانوونی یەکەم',
  ],
};

/**
 * Writes an ISO date in the Gregorian calendar, for papers that bear one (a proforma, a passport): `numeric`
 * ۲۰۲۵/۰۳/۲۰, in English the ISO form; `long` «۲۰ مارس ۲۰۲۵». Say beside it that it is میلادی.
 * @throws RangeError if the text is not an ISO date.
 */
export function formatGregorian(
  iso: string,
  style: 'numeric' | 'long' = 'numeric',
  language: Language = 'fa',
): string {
  const date = parseIsoDate(iso);
  if (!date) throw new RangeError(`Not an ISO date: ${JSON.stringify(iso)}`);
  if (style === 'numeric') {
    return toLanguageDigits(language === 'en' ? iso : iso.replaceAll('-', '/'), language);
  }
  return toLanguageDigits(`${date.day} ${MONTHS[language][date.month - 1] ?? ''} ${date.year}`, language);
}
