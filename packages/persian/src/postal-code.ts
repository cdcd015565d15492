import { cleanCode } from './clean-code.ts';

/** Whether the text has the form of a postal code (کدپستی): 10 digits, the first not 0. */
export function isPostalCode(text: string): boolean {
  return /^[1-9]\d{9}$/.test(cleanCode(text));
}

/**
 * Whether a well-formed postal code holds a 0 or 2 among its first five digits, which the post does not use. A reason
 * to ask «مطمئنید؟», never to refuse: false too for what is not a postal code at all.
 */
export function isUnusualPostalCode(text: string): boolean {
  return isPostalCode(text) && /[02]/.test(cleanCode(text).slice(0, 5));
}
