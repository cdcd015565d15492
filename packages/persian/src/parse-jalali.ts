import { persianDateWords } from './date-words-fa.ts';
import { toLatinDigits } from './digits.ts';
import { isJalaliDate } from './jalali-date.ts';
import type { JalaliDate } from './jalali-date.ts';

const INVISIBLE = /[\u061c\u0640\u200b\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
// White space, slash (and its Arabic-block kin U+066B, which some keyboards give), dashes, full stop.
const SEPARATORS = /[\s/\u066b.\-\u2010-\u2015\u2212]+/g;

/** A month's name on any keyboard; the names differ in nothing that this takes away. */
function bare(name: string): string {
  return name.replace(/[\u0649\u064a]/g, '\u06cc').replace(/[\u0622\u0623]/g, '\u0627');
}

/**
 * Reads a Jalali date as a person types or pastes it, in any of the three digit scripts: «۱۴۰۳/۱۲/۳۰», `1403-12-30`,
 * «۱۴۰۳ ۱۲ ۳۰», `14031230`, «۳۰ اسفند ۱۴۰۳», «۳۰ اسفندماه ۱۴۰۳». The year has four digits and comes first unless the
 * month is named; two-digit years are refused.
 * @returns `undefined` if it is not such a date, does not exist (1404/12/30), or lies outside 1206–1498.
 */
export function parseJalali(text: string): JalaliDate | undefined {
  if (text.length > 100) return undefined;
  const typed = toLatinDigits(text).replace(INVISIBLE, '').trim().replace(SEPARATORS, '/');
  const inWords = /^(\d\d?)\/(\D+?)(?:\/?ماه)?\/(\d{4})$/.exec(typed);
  const inFigures = /^(\d{4})\/(\d\d?)\/(\d\d?)$/.exec(typed) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(typed);
  const [, year, month, day] = inFigures ?? [
    '',
    inWords?.[3],
    persianDateWords.months.findIndex((name) => bare(name) === bare(inWords?.[2] ?? '')) + 1,
    inWords?.[1],
  ];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isJalaliDate(date) ? date : undefined;
}
