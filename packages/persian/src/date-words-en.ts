import type { DateWords } from './date-words.ts';

export const englishDateWords: DateWords = {
  language: 'en',
  months: [
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
  weekdays: ['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  initials: 'Sa Su Mo Tu We Th Fr',
  at: ', ',
};
