import { cleanCode } from './clean-code.ts';

/**
 * Whether the text has the form of a passport number of any country: 5 to 9 capital letters and digits, a digit among
 * them. It has no check digit where people read it, so all but the form is for the issuer to say.
 * @see ICAO Doc 9303, part 4, section 4.2.2: the document number has nine positions
 */
export function isPassportNumber(text: string): boolean {
  const code = cleanCode(text);
  return /^[A-Z0-9]{5,9}$/.test(code) && /\d/.test(code);
}

/** Whether the text has the form of an Iranian passport's number: one letter and 8 digits, as `A12345678`. */
export function isIranianPassportNumber(text: string): boolean {
  return /^[A-Z]\d{8}$/.test(cleanCode(text));
}
