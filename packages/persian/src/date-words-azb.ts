import type { DateWords } from './date-words.ts';

/** South Azerbaijani, with the month names of Iran; a draft until a native speaker has read it. */
export const southAzerbaijaniDateWords: DateWords = {
  language: 'azb',
  months: [
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
  ],
  weekdays: ['شنبه', 'بازار', 'بازار ائرته‌سی', 'چرشنبه آخشامی', 'چرشنبه', 'جومعه آخشامی', 'جومعه'],
  initials: 'ش ب ب‌ائ چ‌آ چ ج‌آ ج',
  at: '، ساعت ',
};
