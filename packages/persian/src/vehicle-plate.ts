import { cleanCode } from './clean-code.ts';
import { cleanText } from './clean-text.ts';
import { toPersianDigits } from './digits.ts';
import { isolate } from './isolate.ts';

// The letters in use: private, public, government, forces, diplomats (D) and their services (S).
const REGION_LAST = /^(\d{2})(الف|[بپتثجدزژسشصطعفقکگلمنوهیDS])(\d{3})(?:ایران)?(\d{2})$/;
const REGION_FIRST = /^ایران(\d{2})(\d{2})(الف|[بپتثجدزژسشصطعفقکگلمنوهیDS])(\d{3})$/;

/** What stands on the number plate of a car registered in Iran, in Latin digits. */
export interface VehiclePlate {
  /** Two digits, at the left. */
  readonly first: string;
  readonly letter: string;
  /** Three digits. */
  readonly second: string;
  /** Two digits under «ایران», at the right. */
  readonly region: string;
}

/**
 * Reads the number plate of a car as people type it: «۱۲ ب ۳۴۵ ایران ۶۷», «۱۲ب۳۴۵-۶۷», «ایران ۶۷ - ۱۲ ب ۳۴۵».
 * @returns `undefined` if it has not this form; motorcycles and free zones have others.
 */
export function parsePlate(text: string): VehiclePlate | undefined {
  if (text.length > 100) return undefined;
  const code = cleanCode(cleanText(text));
  const inOrder = REGION_LAST.exec(code);
  if (inOrder) {
    const [, first = '', letter = '', second = '', region = ''] = inOrder;
    return { first, letter, second, region };
  }
  const [, region, first = '', letter = '', second = ''] = REGION_FIRST.exec(code) ?? [];
  return region === undefined ? undefined : { first, letter, second, region };
}

/** Writes a plate as it looks, «۱۲ ب ۳۴۵ ایران ۶۷»: isolated, as a letter between numbers would change their places. */
export function formatPlate({ first, letter, second, region }: VehiclePlate): string {
  const number = isolate(`${toPersianDigits(first)} ${isolate(letter)} ${toPersianDigits(second)}`, 'ltr');
  return `${number} ایران ${toPersianDigits(region)}`;
}
