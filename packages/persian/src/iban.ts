import { cleanCode } from './clean-code.ts';

/**
 * Whether the text has the form of an Iranian IBAN (شبا): IR, 24 digits, remainder 1 on division by 97. The IR is
 * part of it; see `normalizeIban` for the digits alone, as printed beside «IR» on many forms.
 * @see ISO 13616
 */
export function isIban(text: string): boolean {
  const code = cleanCode(text);
  if (!/^IR\d{24}$/.test(code)) return false;
  // The country and its check digits move to the end, I and R written as 18 and 27.
  const digits = `${code.slice(4)}1827${code.slice(2, 4)}`;
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}

/** The bare IBAN, `IR` and 24 digits, of what was typed with or without IR; `undefined` if its form is wrong. */
export function normalizeIban(text: string): string | undefined {
  const code = cleanCode(text);
  const iban = /^\d{24}$/.test(code) ? `IR${code}` : code;
  return isIban(iban) ? iban : undefined;
}
