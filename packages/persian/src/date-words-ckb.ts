import type { DateWords } from './date-words.ts';

/** The Kurdish of Iran; a draft until a native speaker has read it. */
export const kurdishDateWords: DateWords = {
  language: 'ckb',
  months: [
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
  weekdays: ['شەممە', 'یەکشەممە', 'دووشەممە', 'سێشەممە', 'چوارشەممە', 'پێنجشەممە', 'ھەینی'],
  initials: 'ش ی د س چ پ ھ',
  at: '، کاتژمێر ',
  // The ezafe that ties day, month and year.
  tie: 'ی',
};
