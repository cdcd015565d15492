import {
  daysBetween,
  formatGregorian,
  parseIsoDate,
  persianDateWords,
  weekdayOf,
  writeDate,
} from '@panjare/persian';
import { currentDateWords, currentLocale } from '../localize/localize.ts';
import { clampDay } from './calendar-month.ts';
import type { CalendarSystem } from './calendar-month.ts';

/** The first day of the month that is so many months after that of a day. */
function firstOf(iso: string, count: number): string {
  const { year, month } = parseIsoDate(iso) ?? { year: 1970, month: 1 };
  const months = year * 12 + month - 1 + count;
  return writeDate({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 });
}

const lengthOf = (iso: string) => daysBetween(firstOf(iso, 0), firstOf(iso, 1));
const longText = (iso: string) => formatGregorian(iso, 'long', currentLocale());

/** The calendar of papers from abroad: a passport, a proforma. Its weeks too begin on Saturday here. */
export const gregorian: CalendarSystem = {
  monthOf: (iso) => ({ first: firstOf(iso, 0), length: lengthOf(iso) }),
  addMonths(iso, count) {
    const first = firstOf(iso, count);
    const day = Math.min(Number(iso.slice(8)), lengthOf(first));
    return clampDay(first.slice(0, 8) + String(day).padStart(2, '0'));
  },
  title: (iso) => longText(iso).replace(/^\S+ /, ''),
  dayText: (iso) => {
    const { weekdays } = currentDateWords() ?? persianDateWords;
    return `${weekdays[weekdayOf(iso)] ?? ''} ${longText(iso)}`;
  },
};
