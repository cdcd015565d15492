import { addDays, daysInJalaliMonth, isoToJalaliDate, jalaliToIso, weekdayOf } from '@panjare/persian';

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

/** Weeks of seven from Saturday; places outside the month are empty. */
export function weeksOf({ year, month }: JalaliMonth): readonly (readonly (MonthDay | undefined)[])[] {
  const first = jalaliToIso({ year, month, day: 1 });
  const places: (MonthDay | undefined)[] = Array.from({ length: weekdayOf(first) }, () => undefined);
  for (let day = 1; day <= daysInJalaliMonth(year, month); day += 1) {
    places.push({ iso: addDays(first, day - 1), day });
  }
  while (places.length % 7 > 0) places.push(undefined);
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}

/** The same day so many months later, or the month's last day where it is shorter. */
export function addMonths(iso: string, count: number): string {
  const { year, month, day } = isoToJalaliDate(iso);
  const months = year * 12 + month - 1 + count;
  const to = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return jalaliToIso({ ...to, day: Math.min(day, daysInJalaliMonth(to.year, to.month)) });
}

/** The day itself, or the bound it passes. */
export function clampDay(iso: string, min?: string, max?: string): string {
  if (min && iso < min) return min;
  return max && iso > max ? max : iso;
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
