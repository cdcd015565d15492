import { cleanText } from './clean-text.ts';
import { HUNDREDS, numberToWords, SCALES, TENS, UP_TO_NINETEEN } from './number-words.ts';

/** Spellings beside the one that `numberToWords` writes. */
const SPELLINGS: { readonly [spelling: string]: string } = {
  یکصد: 'صد',
  یکهزار: 'هزار',
  هیجده: 'هجده',
  شیشصد: 'ششصد',
  پونصد: 'پانصد',
};

function valueOf(word: string): number {
  const unit = UP_TO_NINETEEN.indexOf(word);
  if (unit >= 0) return unit;
  const ten = TENS.indexOf(word);
  if (ten >= 0) return ten * 10;
  const hundred = HUNDREDS.indexOf(word);
  return hundred >= 0 ? hundred * 100 : Number.NaN;
}

/** The sum of the words, in whatever order they come. */
function sumOf(words: readonly string[]): number {
  let total = 0;
  let group = 0;
  for (const word of words) {
    const zeros = SCALES.find(([name]) => name === word)?.[1];
    if (zeros === undefined) {
      group += valueOf(word);
    } else if (zeros === 9) {
      // «هزار میلیارد»: all that came before counts milliards.
      total = (total + group) * 1e9;
      group = 0;
    } else {
      total += (group || 1) * 10 ** zeros;
      group = 0;
    }
  }
  return total + group;
}

/** The words without «و», and «هزار» for «یک هزار», as both are written. */
function bare(words: readonly string[]): string {
  return words
    .filter((word, index) => word !== 'و' && !(word === 'یک' && words[index + 1] === 'هزار'))
    .join(' ');
}

/**
 * Reads an integer in Persian words, as on a deed or a cheque: «یک میلیون و دویست و پنجاه هزار» is 1250000. Half-spaces,
 * «یک هزار» and «یکصد» are taken, a currency is not; nor are «تریلیون» and «بیلیون», which mean two things each.
 * @returns `undefined` if it is no number, not in the order in which numbers are said, or not a safe integer.
 */
export function parseNumberWords(text: string): number | undefined {
  if (text.length > 500) return undefined;
  const spelled = cleanText(text).split(/[\s\u200c]/);
  const isNegative = spelled[0] === 'منفی';
  const words = spelled.slice(isNegative ? 1 : 0).map((word) => SPELLINGS[word] ?? word);
  if (words.length === 0 || words.at(-1) === 'و' || words[0] === 'و') return undefined;
  const value = sumOf(words.filter((word) => word !== 'و'));
  if (!Number.isSafeInteger(value)) return undefined;
  // Words out of their order have a sum too, but are not what the sum is called.
  if (bare(numberToWords(value).split(' ')) !== bare(words)) return undefined;
  return isNegative && value !== 0 ? -value : value;
}
