import type { Clock, Duration, Id, Instant } from '@panjare/contract';
import { addWorked, dayLength, everyDay, workedBetween } from './working-time.ts';
import type { WorkingCalendar } from './working-time.ts';

/** The working-day calendars the host configures, by name. `working` days without a name use `default`. */
export type Calendars = ReadonlyMap<Id, WorkingCalendar>;

/** A clock as events wind it. Its times are those of the case clock. */
export interface RunningClock {
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly committed: Duration;
  readonly pausedSince?: Instant;
  /** Working milliseconds stood still, pauses that ended. */
  readonly paused: number;
  /** Set once the work it measures is over. */
  readonly stoppedAt?: Instant;
}

/** The calendar a duration is counted with. Unknown names fall back to `default`, and that to every day. */
export function calendarOf(duration: Duration, calendars: Calendars): WorkingCalendar {
  if (duration.kind === 'calendar') return everyDay;
  return calendars.get(duration.calendar ?? 'default') ?? calendars.get('default') ?? everyDay;
}

/** The instant a duration ends that begins at `from`, after `paused` working milliseconds of standing still. */
export function dueAt(from: Instant, duration: Duration, calendars: Calendars, paused = 0): Instant {
  return addWorked(from, duration.days * dayLength + paused, calendarOf(duration, calendars));
}

/** What a pause from `since` to `now` costs, and where it leaves the deadline. */
export function resumption(clock: RunningClock, since: Instant, now: Instant, calendars: Calendars) {
  const paused = clock.paused + workedBetween(since, now, calendarOf(clock.committed, calendars));
  return { paused, dueAt: dueAt(clock.startedAt, clock.committed, calendars, paused) };
}

/** The clock as a citizen reads it at `asOf`: whole days, counted as the commitment counts them. */
export function readClock(clock: RunningClock, asOf: Instant, calendars: Calendars): Clock {
  const calendar = calendarOf(clock.committed, calendars);
  const end = clock.stoppedAt ?? asOf;
  const standing = clock.pausedSince === undefined ? 0 : workedBetween(clock.pausedSince, end, calendar);
  const paused = clock.paused + standing;
  const spent = workedBetween(clock.startedAt, end, calendar) - paused;
  return {
    startedAt: clock.startedAt,
    dueAt: standing === 0 ? clock.dueAt : dueAt(clock.startedAt, clock.committed, calendars, paused),
    ...(clock.pausedSince === undefined || clock.stoppedAt !== undefined
      ? {}
      : { pausedSince: clock.pausedSince }),
    pausedDays: Math.floor(paused / dayLength),
    committedDays: clock.committed.days,
    spentDays: Math.floor(spent / dayLength),
  };
}
