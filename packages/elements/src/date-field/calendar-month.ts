import {
  addDays,
  daysInJalaliMonth,
  FIRST_JALALI_YEAR,
  jalaliToIso,
  LAST_JALALI_YEAR,
  weekdayOf,
} from '@panjare/persian';

/** What a month grid asks of a calendar; days are ISO dates everywhere. */
export interface CalendarSystem {
  /** First day and length of the month that a day is in. */
  readonly monthOf: (iso: string) => { readonly first: string; readonly length: number };
  /** The same day so many months later, or the month's last day where it is shorter; stays at the calendar's ends. */
  readonly addMonths: (iso: string, count: number) => string;
  /** «اسفند ۱۴۰۳» */
  readonly title: (iso: string) => string;
  /** «پنجشنبه ۳۰ اسفند ۱۴۰۳» */
  readonly dayText: (iso: string) => string;
}

/** One day of a month as a grid shows it. */
export interface MonthDay {
  readonly iso: string;
  readonly day: number;
}

/** Six weeks of seven from Saturday, so that no month is taller than another; places outside the month are empty. */
export function weeksOf(
  { monthOf }: CalendarSystem,
  iso: string,
): readonly (readonly (MonthDay | undefined)[])[] {
  const { first, length } = monthOf(iso);
  const places: (MonthDay | undefined)[] = Array.from({ length: weekdayOf(first) }, () => undefined);
  for (let day = 1; day <= length; day += 1) places.push({ iso: addDays(first, day - 1), day });
  while (places.length < 42) places.push(undefined);
  return Array.from({ length: 6 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}

const FIRST_DAY = jalaliToIso({ year: FIRST_JALALI_YEAR, month: 1, day: 1 });
const LAST_DAY = jalaliToIso({
  year: LAST_JALALI_YEAR,
  month: 12,
  day: daysInJalaliMonth(LAST_JALALI_YEAR, 12),
});

/** The day itself, or the bound it passes; never outside the years of the Jalali calendar. */
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
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  iso: string,
  system: CalendarSystem,
  direction: 'ltr' | 'rtl',
): string | undefined {
  const ahead = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const behind = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const months = shiftKey ? 12 : 1;
  switch (key) {
    case ahead:
      return clampDay(addDays(iso, 1));
    case behind:
      return clampDay(addDays(iso, -1));
    case 'ArrowDown':
      return clampDay(addDays(iso, 7));
    case 'ArrowUp':
      return clampDay(addDays(iso, -7));
    case 'Home':
      return clampDay(addDays(iso, -weekdayOf(iso)));
    case 'End':
      return clampDay(addDays(iso, 6 - weekdayOf(iso)));
    case 'PageDown':
      return system.addMonths(iso, months);
    case 'PageUp':
      return system.addMonths(iso, -months);
    default:
      return undefined;
  }
}
