import { isIsoDate, jalaliToIso, parseJalali } from '@panjare/persian';
import type { FieldIssue } from '../field/field-issue.ts';
import { dateText } from '../localize/date-text.ts';

/**
 * The ISO date of what was typed in the Jalali calendar or written as data; other text comes back as it is. A year tells
 * which of the two it is: `1405-01-15` is Jalali.
 */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || (trimmed >= '17' && isIsoDate(trimmed))) return trimmed || undefined;
  const date = parseJalali(trimmed);
  return date ? jalaliToIso(date) : trimmed;
}

/** An ISO date as «۱۴۰۵/۰۱/۱۵»; other text as it is. */
export function writeJalali(value: string): string {
  return isIsoDate(value) ? dateText(value, 'numeric') : value;
}

/** What is wrong with a date; bounds are ISO dates. */
export function checkDate(value: string, min?: string, max?: string): FieldIssue | undefined {
  if (!isIsoDate(value)) return { code: 'format', params: { format: 'date' } };
  if (min && value < min) return { code: 'minimum', params: { limit: min } };
  if (max && value > max) return { code: 'maximum', params: { limit: max } };
  return undefined;
}

/** A bound as an attribute gives it, ISO or Jalali, as ISO; nothing where it is neither. */
export function readBound(text: string): string | undefined {
  const iso = readDate(text);
  return iso !== undefined && isIsoDate(iso) ? iso : undefined;
}
