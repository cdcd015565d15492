import { numberText } from '../localize/number-text.ts';
import { msg, str } from '../localize/localize.ts';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * 1024;

/** A number of bytes as a person reads it: «۴۱۲ کیلوبایت», «۲٫۴ مگابایت». */
export function sizeText(bytes: number): string {
  if (bytes < MEGABYTE) return msg(str`${numberText(Math.max(1, Math.round(bytes / KILOBYTE)))} کیلوبایت`);
  return msg(str`${numberText(Math.round((bytes / MEGABYTE) * 10) / 10)} مگابایت`);
}

/** A share in hundredths: «۴۰٪». */
export function percentText(part: number, whole: number): string {
  // Rounded down, so that nothing is whole before it is.
  const count = numberText(whole > 0 ? Math.floor((part / whole) * 100) : 0);
  return msg(str`${count}٪`);
}
