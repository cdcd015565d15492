import { cleanCode } from './clean-code.ts';

/**
 * Whether the text has the form of a bank card number: 16 digits, not all zero, right by Luhn's rule.
 * @see ISO/IEC 7812-1, annex B
 */
export function isBankCard(text: string): boolean {
  const code = cleanCode(text);
  if (!/^\d{16}$/.test(code) || /^0+$/.test(code)) return false;
  let sum = 0;
  for (let index = 0; index < 16; index += 1) {
    const digit = Number(code[index]);
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
