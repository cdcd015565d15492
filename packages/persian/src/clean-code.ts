import { toLatinDigits } from './digits.ts';

// White space, every invisible control, ZWNJ, tatweel, and the dashes people group codes with.
const SEPARATORS =
  /[\s\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\-\u2010-\u2015\u2212]/g;

/**
 * The bare form of a code (national id, IBAN, card, postal code …) as typed or pasted: Latin digits, capital Latin
 * letters, no spaces, dashes, ZWNJ or bidi controls. «۰۰۱-۳۵۴۲۴۱-۹» gives `0013542419`. This is the form to store;
 * the checks of this package accept either form.
 */
export function cleanCode(text: string): string {
  return toLatinDigits(text).replace(SEPARATORS, '').toUpperCase();
}
