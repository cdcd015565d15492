import { formatJalali } from '@panjare/persian';
import type { DateStyle } from '@panjare/persian';
import { currentLocale } from './localize.ts';

/** A date in the language shown; an ISO date outside the years that our calendar covers stays as data. */
export function dateText(iso: string, style: DateStyle): string {
  try {
    return formatJalali(iso, style, currentLocale());
  } catch {
    return iso;
  }
}
