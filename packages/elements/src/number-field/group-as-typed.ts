import { groupDigits, toArabicDigits, toLatinDigits } from '@panjare/persian';

/** Text of a control and where its caret stands, in UTF-16 units. */
export interface TextAndCaret {
  readonly text: string;
  readonly caret: number;
}

const SEPARATOR = /[\u066c,\u060c\s\u200b-\u200f]/g;
const bare = (text: string) => text.replace(SEPARATOR, '');
const count = (text: string) => bare(text).length;

/** Digits, sign and grouping follow the script that the person types in. */
function regroup(plain: string): string {
  const latin = toLatinDigits(plain);
  if (/[\u06f0-\u06f9]/.test(plain)) return groupDigits(latin, 'fa');
  if (/[\u0660-\u0669]/.test(plain)) return toArabicDigits(groupDigits(latin, 'fa'));
  return groupDigits(latin, 'en');
}

/** The same digits in the same script as the person's, for a caret that stays after the digit it stood after. */
export function groupAsTyped({ text, caret }: TextAndCaret): TextAndCaret {
  const plain = bare(text);
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

/**
 * What a person meant who deleted nothing but a separator, which would come back at once: the digit beyond it. Anything
 * else is as it is.
 */
export function deleteAsMeant(before: string, after: TextAndCaret, inputType: string): TextAndCaret {
  const { text, caret } = after;
  if (!/^deleteContent/.test(inputType) || text.length >= before.length || bare(text) !== bare(before))
    return after;
  const isForward = inputType === 'deleteContentForward';
  const at = isForward ? caret : caret - 1;
  return {
    text: text.slice(0, Math.max(0, at)) + text.slice(at + 1),
    caret: isForward ? caret : Math.max(0, at),
  };
}
