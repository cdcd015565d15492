import type { Language } from './language.ts';

const PERSIAN = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
] as const;

const NAMES: { readonly [language in Language]: readonly string[] } = {
  fa: PERSIAN,
  azb: PERSIAN,
  'fa-AF': ['حمل', 'ثور', 'جوزا', 'سرطان', 'اسد', 'سنبله', 'میزان', 'عقرب', 'قوس', 'جدی', 'دلو', 'حوت'],
  en: [
    'Farvardin',
    'Ordibehesht',
    'Khordad',
    'Tir',
    'Mordad',
    'Shahrivar',
    'Mehr',
    'Aban',
    'Azar',
    'Dey',
    'Bahman',
    'Esfand',
  ],
  ar: ['فروردين', 'أرديبهشت', 'خرداد', 'تير', 'مرداد', 'شهريور', 'مهر', 'آبان', 'آذر', 'دي', 'بهمن', 'اسفند'],
  ckb: [
    'خاکەلێوە',
    'گوڵان',
    'جۆزەردان',
    'پووشپەڕ',
    'گەلاوێژ',
    'خەرمانان',
    'ڕەزبەر',
    'گەڵاڕێزان',
    'سەرماوەز',
    'بەفرانبار',
    'ڕێبەندان',
    'ڕەشەمە',
  ],
};

/** The twelve month names, first Farvardin. */
export function jalaliMonthNames(language: Language = 'fa'): readonly string[] {
  return NAMES[language];
}

/**
 * The name of a month, 1 to 12.
 * @throws RangeError if there is no such month.
 */
export function jalaliMonthName(month: number, language: Language = 'fa'): string {
  const name = NAMES[language][month - 1];
  if (name === undefined) throw new RangeError(`Not a month: ${month}`);
  return name;
}
