import type { Language } from './language.ts';

const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;
const LATIN_ZERO = 0x30;
const ANY_DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/g;

function rewrite(text: string, zero: number): string {
  // In all three blocks the low four bits of a digit are its value.
  return text.replace(ANY_DIGIT, (digit) => String.fromCharCode(zero + (digit.charCodeAt(0) & 0xf)));
}

/** Writes the digits ۰-۹ and ٠-٩ as 0-9; everything else stays. */
export function toLatinDigits(text: string): string {
  return rewrite(text, LATIN_ZERO);
}

/** Writes the digits 0-9 and ٠-٩ as ۰-۹; everything else stays. */
export function toPersianDigits(text: string | number): string {
  return rewrite(String(text), PERSIAN_ZERO);
}

/** Writes the digits 0-9 and ۰-۹ as ٠-٩, which Arabic and Kurdish use; everything else stays. */
export function toArabicDigits(text: string | number): string {
  return rewrite(String(text), ARABIC_ZERO);
}

/** Writes every digit as the language does: ۰-۹ in Persian and Azerbaijani, ٠-٩ in Arabic and Kurdish, else 0-9. */
export function toLanguageDigits(text: string | number, language: Language = 'fa'): string {
  switch (language) {
    case 'fa':
    case 'fa-AF':
    case 'azb':
      return toPersianDigits(text);
    case 'ar':
    case 'ckb':
      return toArabicDigits(text);
    case 'en':
      return toLatinDigits(String(text));
  }
}
