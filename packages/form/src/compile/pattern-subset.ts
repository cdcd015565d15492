/** Why a pattern is outside the subset. */
export type PatternFault =
  | 'look-around'
  | 'back-reference'
  | 'nested-quantifier'
  | 'repeated-alternatives'
  | 'too-many-repeats'
  | 'invalid';

const MOST_REPEATS = 64;

/** What a pattern is made of: escapes, classes, groups as they open, quantifiers, and single characters. */
const PARTS =
  /\\(?:[1-9]|k<|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??|./gs;

/**
 * Checks that a pattern lies in the subset the native engine runs in bounded time on short subjects: no look-around,
 * no back-reference, no counted repeat above 64, and no repeat of a group that holds a quantifier or alternatives
 * (`(a|a)*` is as bad as `(a*)*`). A group that is only optional (`(-\d{1,4})?`) may hold either. `undefined` where it
 * does.
 */
export function patternFault(source: string): PatternFault | undefined {
  try {
    void new RegExp(source, 'u');
  } catch {
    return 'invalid';
  }
  // What each open group holds that makes repeating it dangerous, and the same of the group just closed.
  const open: (PatternFault | undefined)[] = [];
  let closed: PatternFault | undefined;
  for (const [part, least, most = least] of source.matchAll(PARTS)) {
    const before = closed;
    closed = undefined;
    if (/^\\[1-9k]/.test(part)) return 'back-reference';
    if (/^\(\?<?[=!]/.test(part)) return 'look-around';
    if (/^(?:[*+?]|\{\d)/.test(part)) {
      const times = Number(most || (part.startsWith('?') ? 1 : Infinity));
      if (before && times > 1) return before;
      if (times > MOST_REPEATS && least) return 'too-many-repeats';
      open.fill('nested-quantifier');
    } else if (part.startsWith('(')) open.push(undefined);
    else if (part === ')') closed = open.pop();
    else if (part === '|') open.forEach((inside, at) => (open[at] = inside ?? 'repeated-alternatives'));
  }
  return undefined;
}
