import type { Duration } from '@panjare/contract';

/** On whose word, and by which calendar. `example` unless a published source says so. */
export type DurationOptions = Partial<Pick<Duration, 'calendar' | 'source'>>;

/** Working days, by the calendar the gateway's host configures. */
export function workingDays(days: number, options: DurationOptions = {}): Duration {
  return { days, kind: 'working', source: 'example', ...options };
}

/** Days as they come. */
export function calendarDays(days: number, options: DurationOptions = {}): Duration {
  return { days, kind: 'calendar', source: 'example', ...options };
}
