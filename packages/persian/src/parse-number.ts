import { toLatinDigits } from './digits.ts';

const NOISE = /[\s\u00a0\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Reads a decimal number as typed or pasted, in any of the three digit scripts: «۱٬۲۵۰٬۰۰۰٫۵», `1,250,000.5`,
 * «−۲۳». Grouping by ٬ , or ، counts only in threes; the decimal sign is ٫ or a full stop.
 * @returns `undefined` if it is not a number, or holds more digits than a number keeps exactly (15).
 */
export function parseNumber(text: string): number | undefined {
  const typed = toLatinDigits(text).replace(NOISE, '');
  const match = /^([+\-\u2212]?)(\d+|\d{1,3}(?:[\u066c,\u060c]\d{3})+)(?:[.\u066b](\d+))?$/.exec(typed);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (digits.length + fraction.length > 15) return undefined;
  const magnitude = Number(`${digits}.${fraction || '0'}`);
  return sign === '' || sign === '+' || magnitude === 0 ? magnitude : -magnitude;
}
