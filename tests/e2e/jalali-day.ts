import { addDays, formatJalali, todayIso } from '@panjare/persian';

/** A day from now, as someone would type it: `۱۴۰۵/۹/۱`. */
export function daysFromNow(days: number): string {
  return formatJalali(addDays(todayIso(new Date().toISOString()), days), 'numeric');
}
