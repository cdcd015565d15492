import type { DocumentClaim, Json } from '@panjare/contract';
import { tehranTime, toLanguageDigits, writeJalaliDay } from '@panjare/persian';
import { currentDateWords, currentLocale, msg } from '../localize/localize.ts';

/** A claim as a person reads it. Codes are `code`: they read left to right. */
export function claimText(
  { kind = 'text' }: DocumentClaim,
  value: Json | undefined,
): { text: string; code: boolean } {
  if (value === undefined || value === null) return { text: msg('نوشته نشده'), code: false };
  const text = Array.isArray(value) ? value.map(String).join(msg('، ')) : String(value);
  if (kind === 'date') return { text: writeDay(text), code: false };
  if (kind === 'code') return { text: toLanguageDigits(text, currentLocale()), code: true };
  return { text, code: false };
}

/** An ISO date as Jalali; what is none, as it is. By its noon: what writes instants is on every page already. */
function writeDay(date: string): string {
  try {
    return writeJalaliDay(tehranTime(`${date}T08:30:00.000Z`).dayNumber, 'long', currentDateWords());
  } catch {
    return date;
  }
}
