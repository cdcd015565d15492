import { cleanCode } from './clean-code.ts';

/**
 * Whether the text has the form of a person's national id (کد ملی): 10 digits with a right check digit, not one digit
 * ten times. Typed or bare form. A right form is not identity: say «قالب درست است», never «تأیید شد».
 */
export function isNationalId(text: string): boolean {
  const code = cleanCode(text);
  if (!/^\d{10}$/.test(code) || /^(\d)\1{9}$/.test(code)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += Number(code[index]) * (10 - index);
  const remainder = sum % 11;
  return Number(code[9]) === (remainder < 2 ? remainder : 11 - remainder);
}
