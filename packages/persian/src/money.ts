import { groupDigits } from './group-digits.ts';
import { isolate } from './isolate.ts';
import type { Language } from './language.ts';

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

/** An amount of rials: whole, and a `bigint` where a number would not hold it exactly (from 9 × 10¹⁵ on). */
export type Rials = number | bigint;

function requireRials(rials: Rials): bigint {
  if (typeof rials === 'number' && !Number.isSafeInteger(rials))
    throw new RangeError(`Money is a whole number of rials: ${rials}`);
  return BigInt(rials);
}

/** A negative amount is isolated, or its sign would move to the other end in right-to-left text. */
function withUnit(amount: string, unit: string, language: Language): string {
  const number = groupDigits(amount, language);
  return `${amount.startsWith('-') ? isolate(number, 'ltr') : number} ${unit}`;
}

/**
 * Writes an amount as rials: `1250000` is «۱٬۲۵۰٬۰۰۰ ریال». The unit follows the number, which Intl gets wrong.
 * @throws RangeError if the amount is not a whole number of rials.
 */
export function formatRials(rials: Rials, language: Language = 'fa'): string {
  return withUnit(String(requireRials(rials)), RIAL[language], language);
}

/**
 * Writes an amount of rials as toman, ten rials each: `1250000` is «۱۲۵٬۰۰۰ تومان», `15` is «۱٫۵ تومان».
 * Only a way of showing: data stays in rials.
 * @throws RangeError if the amount is not a whole number of rials.
 */
export function formatToman(rials: Rials, language: Language = 'fa'): string {
  const digits = String(requireRials(rials)).replace(/^-?\d$/, (digit) => digit.replace(/\d/, '0$&'));
  const [toman, rest] = [digits.slice(0, -1), digits.slice(-1)];
  return withUnit(rest === '0' ? toman : `${toman}.${rest}`, TOMAN[language], language);
}

/**
 * Writes an amount with its toman beside, as people reckon in toman and papers in rials:
 * «۱٬۲۵۰٬۰۰۰ ریال (۱۲۵٬۰۰۰ تومان)».
 * @throws RangeError if the amount is not a whole number of rials.
 */
export function formatRialsAndToman(rials: Rials, language: Language = 'fa'): string {
  return `${formatRials(rials, language)} (${formatToman(rials, language)})`;
}
