import type { DataUse } from '@panjare/contract';
import { tehranTime } from '@panjare/persian';

/** What was read on one day in Tehran. */
export interface UsesOfDay {
  readonly dayNumber: number;
  readonly uses: readonly DataUse[];
}

/** The rows by day, in the order they come. */
export function daysOf(uses: readonly DataUse[]): UsesOfDay[] {
  const days: { dayNumber: number; uses: DataUse[] }[] = [];
  for (const use of uses) {
    const { dayNumber } = tehranTime(use.at);
    const last = days.at(-1);
    if (last?.dayNumber === dayNumber) last.uses.push(use);
    else days.push({ dayNumber, uses: [use] });
  }
  return days;
}
