import { cleanCode } from './clean-code.ts';

/** A phone number without the punctuation people add, beyond what `cleanCode` drops; `00` is the `+` of old phones. */
export function cleanPhone(text: string): string {
  return cleanCode(text).replace(/[().]/g, '').replace(/^00/, '+');
}
