import type { DateWords } from './date-words.ts';

/** Persian, the language that is written when no other is given. */
export const persianDateWords: DateWords = {
  language: 'fa',
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
  weekdays: ['شنبه', 'یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'],
  initials: 'ش ی د س چ پ ج',
  at: '، ساعت ',
};
