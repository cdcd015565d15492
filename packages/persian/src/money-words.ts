import type { Rials } from './money.ts';
import { numberToWords } from './number-words.ts';

/**
 * Writes an amount of rials in Persian words, as deeds do: «یک میلیون و دویست و پنجاه هزار ریال». In toman, rials that
 * do not make a whole toman are named: `15` is «یک تومان و پنج ریال».
 * @throws RangeError if the amount is not a whole number of rials, or a `bigint` of more than 27 digits.
 */
export function rialsToWords(rials: Rials, unit: 'rial' | 'toman' = 'rial'): string {
  const words = numberToWords(rials);
  if (unit === 'rial') return `${words} ریال`;
  const amount = BigInt(rials);
  const toman = amount / 10n;
  const rest = amount % 10n;
  if (rest === 0n) return `${numberToWords(toman)} تومان`;
  if (toman === 0n) return `${words} ریال`;
  return `${numberToWords(toman)} تومان و ${numberToWords(rest < 0n ? -rest : rest)} ریال`;
}
