import { isIsoDate, toLatinDigits, writeDate } from '@panjare/persian';

/** The first year that is surely no Jalali one. */
const FIRST_YEAR = 1700;

/** The ISO date of a Gregorian one, year first, in any digits: «۲۰۲۵/۳/۲۰», `2025.03.20`; nothing where it is none. */
export function readGregorian(text: string): string | undefined {
  const [, year, month, day] =
    /^\s*(\d{4})[\s/.\-\u066b]+(\d\d?)[\s/.\-\u066b]+(\d\d?)\s*$/.exec(toLatinDigits(text)) ?? [];
  const iso = writeDate({ year: Number(year), month: Number(month), day: Number(day) });
  return Number(year) >= FIRST_YEAR && isIsoDate(iso) ? iso : undefined;
}
