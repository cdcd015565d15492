import type { DateWords } from './date-words.ts';

/** The Persian of Afghanistan, with names of months of its own. */
export const dariDateWords: DateWords = {
  language: 'fa-AF',
  months: ['حمل', 'ثور', 'جوزا', 'سرطان', 'اسد', 'سنبله', 'میزان', 'عقرب', 'قوس', 'جدی', 'دلو', 'حوت'],
  weekdays: ['شنبه', 'یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'],
  initials: 'ش ی د س چ پ ج',
  at: '، ساعت ',
};
