import { isoToDayNumber, writeJalaliDay } from '@panjare/persian';
import type { DateStyle } from '@panjare/persian';
import { currentDateWords } from './localize.ts';

/** A date in the language shown; an ISO date outside the years that our calendar covers stays as data. */
export function dateText(iso: string, style: DateStyle): string {
  try {
    return writeJalaliDay(isoToDayNumber(iso), style, currentDateWords());
  } catch {
    return iso;
  }
}
