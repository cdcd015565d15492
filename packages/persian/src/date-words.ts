import { southAzerbaijaniDateWords } from './date-words-azb.ts';
import { arabicDateWords } from './date-words-ar.ts';
import { kurdishDateWords } from './date-words-ckb.ts';
import { englishDateWords } from './date-words-en.ts';
import { persianDateWords } from './date-words-fa.ts';
import { dariDateWords } from './date-words-fa-af.ts';
import type { Language } from './language.ts';

/** The words with which a language writes Jalali dates; one module a language, so that a page fetches its own. */
export interface DateWords {
  /** Decides the digits. */
  readonly language: Language;
  /** Twelve names, first Farvardin. */
  readonly months: readonly string[];
  /** Seven names, first Saturday. */
  readonly weekdays: readonly string[];
  /** The head of a calendar's columns, first Saturday, parted by spaces. */
  readonly initials: string;
  /** Between a date and a time of day. */
  readonly at: string;
  /** What day and month take before what follows them. */
  readonly tie?: string;
}

const words: { readonly [language in Language]: DateWords } = {
  fa: persianDateWords,
  'fa-AF': dariDateWords,
  en: englishDateWords,
  ar: arabicDateWords,
  ckb: kurdishDateWords,
  azb: southAzerbaijaniDateWords,
};

/** The words of any language, and so of all of them in a bundle; pages take one language's by its name. */
export function dateWordsOf(language: Language): DateWords {
  return words[language];
}
