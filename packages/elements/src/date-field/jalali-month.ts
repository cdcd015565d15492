import {
  addDays,
  daysInJalaliMonth,
  FIRST_JALALI_YEAR,
  isoToJalaliDate,
  jalaliToIso,
  LAST_JALALI_YEAR,
  weekdayOf,
} from '@panjare/persian';

/** A month of the Jalali calendar. */
export interface JalaliMonth {
  readonly year: number;
  readonly month: number;
}

/** One day of a month as a grid shows it. */
export interface MonthDay {
  readonly iso: string;
  readonly day: number;
}

/** The month a day is in. */
export function monthOf(iso: string): JalaliMonth {
  const { year, month } = isoToJalaliDate(iso);
  return { year, month };
}

/** Six weeks of seven from Saturday, so that no month is taller than another; places outside the month are empty. */
export function weeksOf({ year, month }: JalaliMonth): readonly (readonly (MonthDay | undefined)[])[] {
  const first = jalaliToIso({ year, month, day: 1 });
  const places: (MonthDay | undefined)[] = Array.from({ length: weekdayOf(first) }, () => undefined);
  for (let day = 1; day <= daysInJalaliMonth(year, month); day += 1) {
    places.push({ iso: addDays(first, day - 1), day });
  }
  while (places.length < 42) places.push(undefined);
  return Array.from({ length: 6 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}

/** The same day so many months later, or the month's last day where it is shorter; stays at the calendar's ends. */
export function addMonths(iso: string, count: number): string {
  const { year, month, day } = isoToJalaliDate(iso);
  const months = year * 12 + month - 1 + count;
  if (months < FIRST_JALALI_YEAR * 12 || months >= (LAST_JALALI_YEAR + 1) * 12) return iso;
  const to = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return jalaliToIso({ ...to, day: Math.min(day, daysInJalaliMonth(to.year, to.month)) });
}

const FIRST_DAY = jalaliToIso({ year: FIRST_JALALI_YEAR, month: 1, day: 1 });
const LAST_DAY = jalaliToIso({
  year: LAST_JALALI_YEAR,
  month: 12,
  day: daysInJalaliMonth(LAST_JALALI_YEAR, 12),
});

/** The day itself, or the bound it passes; never outside the years of the calendar. */
export function clampDay(iso: string, min: string = FIRST_DAY, max: string = LAST_DAY): string {
  const low = min > FIRST_DAY ? min : FIRST_DAY;
  const high = max < LAST_DAY ? max : LAST_DAY;
  if (iso < low) return low;
  return iso > high ? high : iso;
}

/**
 * Where a key leads from a day, after the ARIA date grid; `undefined` for keys that mean nothing here. Arrows follow
 * the eye: to the left is later in right-to-left text.
 */
export function dayByKey(
  iso: string,
  key: string,
  shift: boolean,
  direction: 'ltr' | 'rtl',
): string | undefined {
  const day = step(iso, key, shift, direction);
  return day && clampDay(day);
}

function step(iso: string, key: string, shift: boolean, direction: 'ltr' | 'rtl'): string | undefined {
  const ahead = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const behind = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case ahead:
      return addDays(iso, 1);
    case behind:
      return addDays(iso, -1);
    case 'ArrowDown':
      return addDays(iso, 7);
    case 'ArrowUp':
      return addDays(iso, -7);
    case 'Home':
      return addDays(iso, -weekdayOf(iso));
    case 'End':
      return addDays(iso, 6 - weekdayOf(iso));
    case 'PageDown':
      return addMonths(iso, shift ? 12 : 1);
    case 'PageUp':
      return addMonths(iso, shift ? -12 : -1);
    default:
      return undefined;
  }
}
