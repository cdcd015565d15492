import { groupDigits } from './group-digits.ts';
import { isolate } from './isolate.ts';
import type { Language } from './language.ts';
import { numberToWords } from './number-words.ts';

const RIAL: { readonly [language in Language]: string } = {
  fa: 'ریال',
  'fa-AF': 'ریال',
  azb: 'ریال',
  ar: 'ریال',
  ckb: 'ڕیاڵ',
  en: 'rials',
};
const TOMAN: { readonly [language in Language]: string } = {
  fa: 'تومان',
  'fa-AF': 'تومان',
  azb: 'تومن',
  ar: 'تومان',
  ckb: 'تمەن',
  en: 'tomans',
};

function requireRials(rials: number): void {
  if (!Number.isSafeInteger(rials)) throw new RangeError(`Money is a whole number of rials: ${rials}`);
}

/** A negative amount is isolated, or its sign would move to the other end in right-to-left text. */
function withUnit(amount: number, unit: string, language: Language): string {
  const number = groupDigits(amount, language);
  return `${amount < 0 ? isolate(number, 'ltr') : number} ${unit}`;
}

/**
 * Writes an amount as rials: `1250000` is «۱٬۲۵۰٬۰۰۰ ریال». The unit follows the number, which Intl gets wrong.
 * @throws RangeError if the amount is not a whole number of rials.
 */
export function formatRials(rials: number, language: Language = 'fa'): string {
  requireRials(rials);
  return withUnit(rials, RIAL[language], language);
}

/**
 * Writes an amount of rials as toman, ten rials each: `1250000` is «۱۲۵٬۰۰۰ تومان», `15` is «۱٫۵ تومان».
 * Only a way of showing: data stays in rials.
 * @throws RangeError if the amount is not a whole number of rials.
 */
export function formatToman(rials: number, language: Language = 'fa'): string {
  requireRials(rials);
  return withUnit(rials / 10, TOMAN[language], language);
}

/**
 * Writes an amount of rials in Persian words, as deeds do: «یک میلیون و دویست و پنجاه هزار ریال». In toman, rials that
 * do not make a whole toman are named: `15` is «یک تومان و پنج ریال».
 * @throws RangeError if the amount is not a whole number of rials.
 */
export function rialsToWords(rials: number, unit: 'rial' | 'toman' = 'rial'): string {
  requireRials(rials);
  if (unit === 'rial') return `${numberToWords(rials)} ریال`;
  const toman = Math.trunc(rials / 10);
  const rest = rials % 10;
  if (rest === 0) return `${numberToWords(toman)} تومان`;
  if (toman === 0) return `${numberToWords(rest)} ریال`;
  return `${numberToWords(toman)} تومان و ${numberToWords(Math.abs(rest))} ریال`;
}
