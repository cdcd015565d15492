import {
  daysInJalaliMonth,
  FIRST_JALALI_YEAR,
  isoToJalaliDate,
  jalaliToIso,
  LAST_JALALI_YEAR,
} from '@panjare/persian';
import { dateText } from '../localize/date-text.ts';
import type { CalendarSystem } from './calendar-month.ts';

/** The calendar of Iran. */
export const jalali: CalendarSystem = {
  monthOf(iso) {
    const { year, month } = isoToJalaliDate(iso);
    return { first: jalaliToIso({ year, month, day: 1 }), length: daysInJalaliMonth(year, month) };
  },
  addMonths(iso, count) {
    const { year, month, day } = isoToJalaliDate(iso);
    const months = year * 12 + month - 1 + count;
    if (months < FIRST_JALALI_YEAR * 12 || months >= (LAST_JALALI_YEAR + 1) * 12) return iso;
    const to = { year: Math.floor(months / 12), month: (months % 12) + 1 };
    return jalaliToIso({ ...to, day: Math.min(day, daysInJalaliMonth(to.year, to.month)) });
  },
  title: (iso) => dateText(iso, 'month'),
  dayText: (iso) => dateText(iso, 'full'),
};
