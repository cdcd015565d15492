import type { DateWords } from './date-words.ts';

/** A draft until a native speaker has read it. */
export const arabicDateWords: DateWords = {
  language: 'ar',
  months: [
    'فروردين',
    'أرديبهشت',
    'خرداد',
    'تير',
    'مرداد',
    'شهريور',
    'مهر',
    'آبان',
    'آذر',
    'دي',
    'بهمن',
    'اسفند',
  ],
  weekdays: ['السبت', 'الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة'],
  initials: 'س ح ن ث ر خ ج',
  at: '، الساعة ',
};
