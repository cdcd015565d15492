import { numberToWords } from './number-words.ts';

/**
 * Writes the place in a row in Persian words: 1 is «یکم», 3 «سوم», 30 «سی‌ام», 1403 «هزار و چهارصد و سوم».
 * @throws RangeError if it is not a positive safe integer.
 */
export function numberToOrdinal(place: number): string {
  if (place < 1) throw new RangeError(`Not a place in a row: ${place}`);
  const words = numberToWords(place);
  if (words.endsWith('سه')) return `${words.slice(0, -2)}سوم`;
  return words.endsWith('ی') ? `${words}\u200cام` : `${words}م`;
}
