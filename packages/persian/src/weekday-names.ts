import { dateWordsOf } from './date-words.ts';
import type { Weekday } from './day-of-week.ts';
import type { Language } from './language.ts';

/** The seven names, Saturday first; `narrow` for the head of a calendar's columns. */
export function weekdayNames(
  language: Language = 'fa',
  width: 'long' | 'narrow' = 'long',
): readonly string[] {
  const words = dateWordsOf(language);
  return width === 'long' ? words.weekdays : words.initials.split(' ');
}

/** The full name of a day of the week. */
export function weekdayName(weekday: Weekday, language: Language = 'fa'): string {
  return weekdayNames(language)[weekday] ?? '';
}
