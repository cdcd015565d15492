import { persianDateWords } from './date-words-fa.ts';
import { toLatinDigits } from './digits.ts';
import { foldText } from './fold-text.ts';
import { isJalaliDate } from './jalali-date.ts';
import type { JalaliDate } from './jalali-date.ts';

// White space, slash (and its Arabic-block kin U+066B, which some keyboards give), dashes, full stop.
const NUMERIC =
  /^(\d{4})\s*[/\u066b.\-\u2010-\u2015\u2212\s]\s*(\d{1,2})\s*[/\u066b.\-\u2010-\u2015\u2212\s]\s*(\d{1,2})$/;
const BARE = /^(\d{4})(\d{2})(\d{2})$/;
const WORDS = /^(\d{1,2})\s+(\D+?)\s+(?:ماه\s+)?(\d{4})$/;

function existing(year: string, month: number, day: string): JalaliDate | undefined {
  const date = { year: Number(year), month, day: Number(day) };
  return isJalaliDate(date) ? date : undefined;
}

/**
 * Reads a Jalali date as a person types or pastes it, in any of the three digit scripts: «۱۴۰۳/۱۲/۳۰», `1403-12-30`,
 * «۱۴۰۳ ۱۲ ۳۰», `14031230`, «۳۰ اسفند ۱۴۰۳». The year comes first and has four digits; two-digit years are refused.
 * @returns `undefined` if it is not such a date, does not exist (1404/12/30), or lies outside 1206–1498.
 */
export function parseJalali(text: string): JalaliDate | undefined {
  if (text.length > 100) return undefined;
  const typed = toLatinDigits(text)
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
  const numeric = NUMERIC.exec(typed) ?? BARE.exec(typed);
  if (numeric) {
    const [, year = '', month = '', day = ''] = numeric;
    return existing(year, Number(month), day);
  }
  const [, day = '', name = '', year = ''] = WORDS.exec(typed) ?? [];
  const month = persianDateWords.months.findIndex((candidate) => foldText(candidate) === foldText(name)) + 1;
  return month > 0 ? existing(year, month, day) : undefined;
}
