import type { Text } from '@panjare/contract';
import { formatInstant, formatJalali, toLanguageDigits, zonedTime } from '@panjare/persian';
import type { AddressSaid } from './find-address.ts';
import type { ProseLanguage } from '../problem/language.ts';
import { prose } from '../problem/prose.ts';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** What a page says, in the reader's language. */
export interface Words {
  readonly language: ProseLanguage;
  /** Under `plain` in `locales/gateway`. */
  say(key: string, values?: { [name: string]: string }): string;
  /** Words that arrive as data; Persian where the language is missing. */
  pick(text: Text): string;
  digits(value: string | number): string;
  /** A size of files, rounded down: «۱۰ مگابایت». */
  bytes(value: number): string;
  /** The Jalali day of an instant, in Tehran. */
  day(instant: string): string;
  /** Day and time of an instant, in Tehran. */
  instant(instant: string): string;
}

/** Words, and what else is read on a page of answers. */
export interface Drawing extends Words {
  /** The names of files, by their ids. */
  readonly fileNames: ReadonlyMap<string, string>;
  /** What came of asking the post, by the pointer of the address. */
  readonly found?: ReadonlyMap<string, AddressSaid>;
  /** Whether the browser may offer what was typed here again: on a device that is not shared. */
  readonly isPersonal: boolean;
}

/** The words of a language. */
export function wordsIn(language: ProseLanguage): Words {
  return {
    language,
    say: (key, values) => prose(language, `plain.${key}`, values),
    pick: (text) => text[language] ?? text.fa,
    digits: (value) => toLanguageDigits(value, language),
    bytes(value) {
      const isLarge = value >= MEGABYTE;
      const size = toLanguageDigits(Math.floor(value / (isLarge ? MEGABYTE : KILOBYTE)), language);
      return prose(language, isLarge ? 'plain.megabytes' : 'plain.kilobytes', { size });
    },
    day: (instant) => formatJalali(zonedTime(instant).date, 'full', language),
    instant: (instant) => formatInstant(instant, 'long', language),
  };
}
