import { toLanguageDigits, toLatinDigits } from './digits.ts';
import type { Language } from './language.ts';

const MINUS = '\u2212';

/** The digits in groups of three from the right. A look-ahead would take a time that grows with the square. */
function threes(digits: string): string[] {
  const first = digits.length % 3 || 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])];
}

/**
 * Writes a number with its digits in threes: `1250000.5` is «۱٬۲۵۰٬۰۰۰٫۵», in English 1,250,000.5. Takes text too, so
 * that a field may group what is typed and keep more digits than a number holds; text that is not a plain decimal
 * comes back with its digits rewritten and nothing else changed. Isolate a negative number in right-to-left text.
 */
export function groupDigits(value: number | string, language: Language = 'fa'): string {
  const match = /^([-\u2212]?)(\d+)(?:[.\u066b](\d*))?$/.exec(toLatinDigits(String(value)));
  if (!match) return toLanguageDigits(value, language);
  const [, sign = '', whole = '', fraction] = match;
  const [separator, point] = language === 'en' ? [',', '.'] : ['\u066c', '\u066b'];
  const grouped = threes(whole).join(separator);
  const number = fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
  return toLanguageDigits((sign === '' ? '' : MINUS) + number, language);
}
