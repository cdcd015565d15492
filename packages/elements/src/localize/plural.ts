import { currentLocale } from './localize.ts';

/** Picks the words for a count by the language's plural rules. */
export function plural(count: number, words: { one: () => string; other: () => string }): string {
  return new Intl.PluralRules(currentLocale()).select(count) === 'one' ? words.one() : words.other();
}
