/** Why a pattern is outside the subset. */
export type PatternFault =
  'look-around' | 'back-reference' | 'nested-quantifier' | 'too-many-repeats' | 'invalid';

const MOST_REPEATS = 64;
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/;

/**
 * Checks that a pattern lies in the subset the native engine runs in bounded time on short subjects: no look-around,
 * no back-reference, no quantifier over a group that holds one, no counted repeat above 64.
 * `undefined` where it does.
 */
export function patternFault(source: string): PatternFault | undefined {
  try {
    void new RegExp(source, 'u');
  } catch {
    return 'invalid';
  }
  // For each open group: whether a quantifier stands inside it.
  const open: boolean[] = [];
  let closed: boolean | undefined;
  for (let index = 0; index < source.length;) {
    const rest = source.slice(index);
    const quantifier = QUANTIFIER.exec(rest);
    if (quantifier) {
      if (closed === true) return 'nested-quantifier';
      if (Number(quantifier[2] || quantifier[1] || 0) > MOST_REPEATS) return 'too-many-repeats';
      open.fill(true);
      closed = undefined;
      index += quantifier[0].length;
      continue;
    }
    closed = undefined;
    const character = source[index];
    if (character === '\\') {
      if (/^\\(?:[1-9]|k<)/.test(rest)) return 'back-reference';
      index += 2;
    } else if (character === '[') {
      index += /^\[(?:\\.|[^\]\\])*\]/s.exec(rest)?.[0].length ?? 1;
    } else if (character === '(') {
      if (/^\(\?<?[=!]/.test(rest)) return 'look-around';
      open.push(false);
      index += /^\(\?(?::|<[^>]*>)/.exec(rest)?.[0].length ?? 1;
    } else {
      if (character === ')') closed = open.pop() ?? false;
      index += 1;
    }
  }
  return undefined;
}
