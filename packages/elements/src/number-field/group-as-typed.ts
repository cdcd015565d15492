import { groupDigits, toArabicDigits, toLatinDigits } from '@panjare/persian';

/** Text of a control and where its caret stands, in UTF-16 units. */
export interface TextAndCaret {
  readonly text: string;
  readonly caret: number;
}

const SEPARATOR = /[\u066c,\u060c\s\u200b-\u200f]/g;
const count = (text: string) => text.replace(SEPARATOR, '').length;

/** Digits, sign and grouping follow the script that the person types in. */
function regroup(plain: string): string {
  const latin = toLatinDigits(plain);
  if (/[\u06f0-\u06f9]/.test(plain)) return groupDigits(latin, 'fa');
  if (/[\u0660-\u0669]/.test(plain)) return toArabicDigits(groupDigits(latin, 'fa'));
  return groupDigits(latin, 'en');
}

/** The same digits in the same script as the person's, for a caret that stays after the digit it stood after. */
export function groupAsTyped({ text, caret }: TextAndCaret): TextAndCaret {
  const plain = text.replace(SEPARATOR, '');
  if (!/^[-\u2212]?\d+(?:[.\u066b]\d*)?$/.test(toLatinDigits(plain))) return { text, caret };
  const grouped = regroup(plain);
  let left = count(text.slice(0, caret));
  let place = 0;
  while (left > 0 && place < grouped.length) {
    if (count(grouped[place] ?? '') > 0) left -= 1;
    place += 1;
  }
  return { text: grouped, caret: place };
}
