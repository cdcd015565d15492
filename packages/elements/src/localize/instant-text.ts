import { tehranTime, writeInstant, writeJalaliDay } from '@panjare/persian';
import type { InstantStyle } from '@panjare/persian';
import { currentDateWords } from './localize.ts';

/** The day of an instant in Tehran, in the language shown: «سه‌شنبه ۲۴ آذر ۱۴۰۵». */
export function dayText(instant: string): string {
  return writeJalaliDay(tehranTime(instant).dayNumber, 'full', currentDateWords());
}

/** An instant with its time of day in Tehran, in the language shown. */
export function instantText(instant: string, style: InstantStyle): string {
  return writeInstant(instant, style, currentDateWords());
}
