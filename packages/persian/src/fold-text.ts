import { cleanText } from './clean-text.ts';
import { toLatinDigits } from './digits.ts';

/**
 * Folds text to the form used for searching and comparing, never for showing: Latin digits, one form for each
 * letter (ي ى ئ → ی, ك → ک, آ أ إ ٱ → ا, ۀ ة ھ ە → ه, ؤ → و), no short vowels, tatweel, ZWNJ or bidi controls,
 * lower case, single spaces. NFKC alone folds neither ي nor ك.
 */
export function foldText(text: string): string {
  // Marks go before spaces are made one, as a mark may have stood between two; capitals before marks, as İ bears one.
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g, '');
  return toLatinDigits(cleanText(letters))
    .replace(/\u0671/g, '\u0627')
    .replace(/[\u0629\u06be\u06c0\u06c1\u06d5]/g, '\u0647')
    .replace(/\u200c/g, '');
}

/** Whether the folded text holds what was typed, letter for letter; an empty search matches everything. */
export function matchesText(text: string, typed: string): boolean {
  return foldText(text).includes(foldText(typed));
}
