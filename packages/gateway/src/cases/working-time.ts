import type { Instant, IsoDate } from '@panjare/contract';

/** Which days count. Holidays are host data: lunar ones cannot be computed ahead. */
export interface WorkingCalendar {
  /** Days off each week, 0 for Sunday … 6 for Saturday. Iran's offices: 4 and 5. */
  readonly weekend: readonly number[];
  /** Days off by date, in Tehran. */
  readonly holidays: ReadonlySet<IsoDate>;
}

/** Every day counts: what `calendar` days are counted with. */
export const everyDay: WorkingCalendar = { weekend: [], holidays: new Set() };

/** One day, in milliseconds. */
export const dayLength = 86_400_000;

/** Iran has kept UTC+03:30 all year since September 2022. */
const tehranOffset = 12_600_000;

/**
 * The milliseconds of working days between two instants; 0 where `to` is not after `from`. A working day counts in
 * full, midnight to midnight in Tehran, so that deadlines do not depend on office hours.
 */
export function workedBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  const end = Date.parse(to);
  let worked = 0;
  for (let at = Date.parse(from); at < end;) {
    const next = Math.min(nextMidnight(at), end);
    if (isWorkingDay(at, calendar)) worked += next - at;
    at = next;
  }
  return worked;
}

/**
 * The first instant by which `worked` milliseconds of working days have gone since `from`.
 * Throws `RangeError` where the calendar has no working day at all.
 */
export function addWorked(from: Instant, worked: number, calendar: WorkingCalendar): Instant {
  if (new Set(calendar.weekend).size >= 7) throw new RangeError('A calendar needs a working day.');
  let at = Date.parse(from);
  for (let left = Math.max(0, worked); left > 0;) {
    const next = nextMidnight(at);
    if (!isWorkingDay(at, calendar)) {
      at = next;
      continue;
    }
    const step = Math.min(left, next - at);
    at += step;
    left -= step;
  }
  return new Date(at).toISOString();
}

function nextMidnight(at: number): number {
  return (Math.floor((at + tehranOffset) / dayLength) + 1) * dayLength - tehranOffset;
}

function isWorkingDay(at: number, calendar: WorkingCalendar): boolean {
  const day = new Date(at + tehranOffset);
  return (
    !calendar.weekend.includes(day.getUTCDay()) && !calendar.holidays.has(day.toISOString().slice(0, 10))
  );
}
