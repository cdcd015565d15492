import { dateWordsOf } from './date-words.ts';
import type { Language } from './language.ts';

/** The twelve month names, first Farvardin. */
export function jalaliMonthNames(language: Language = 'fa'): readonly string[] {
  return dateWordsOf(language).months;
}

/**
 * The name of a month, 1 to 12.
 * @throws RangeError if there is no such month.
 */
export function jalaliMonthName(month: number, language: Language = 'fa'): string {
  const name = jalaliMonthNames(language)[month - 1];
  if (name === undefined) throw new RangeError(`Not a month: ${month}`);
  return name;
}
