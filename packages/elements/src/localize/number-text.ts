import { groupDigits, isIsoDate, isolate } from '@panjare/persian';
import { dateText } from './date-text.ts';
import { currentLocale } from './localize.ts';

/** A number or an ISO date as a person reads it in the language shown: «۱٬۲۵۰», «۱۵ فروردین ۱۴۰۵». */
export function numberText(value: unknown): string {
  const locale = currentLocale();
  if (typeof value === 'string' && isIsoDate(value)) return dateText(value, 'long');
  const text = groupDigits(typeof value === 'number' ? value : String(value), locale);
  return typeof value === 'number' && value < 0 ? isolate(text, 'ltr') : text;
}
