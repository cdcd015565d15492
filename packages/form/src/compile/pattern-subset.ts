/** Why a pattern is outside the subset. */
export type PatternFault =
  | 'look-around'
  | 'back-reference'
  | 'nested-quantifier'
  | 'repeated-alternatives'
  | 'too-many-repeats'
  | 'invalid';

const MOST_REPEATS = 64;
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/;

/** What stands inside a group that makes repeating it dangerous. */
type Inside = 'nothing' | 'alternatives' | 'quantifier';

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
  const open: Inside[] = [];
  let closed: Inside = 'nothing';
  for (let index = 0; index < source.length;) {
    const rest = source.slice(index);
    const quantifier = QUANTIFIER.exec(rest);
    if (quantifier) {
      const [whole, least, most] = quantifier;
      const optional = whole.startsWith('?') || Number(most || least || Infinity) <= 1;
      if (!optional && closed === 'quantifier') return 'nested-quantifier';
      if (!optional && closed === 'alternatives') return 'repeated-alternatives';
      if (Number(most || least || 0) > MOST_REPEATS) return 'too-many-repeats';
      open.fill('quantifier');
      closed = 'nothing';
      index += whole.length;
      continue;
    }
    closed = 'nothing';
    const character = source[index];
    if (character === '\\') {
      if (/^\\(?:[1-9]|k<)/.test(rest)) return 'back-reference';
      index += 2;
    } else if (character === '[') {
      index += /^\[(?:\\.|[^\]\\])*\]/s.exec(rest)?.[0].length ?? 1;
    } else if (character === '(') {
      if (/^\(\?<?[=!]/.test(rest)) return 'look-around';
      open.push('nothing');
      index += /^\(\?(?::|<[^>]*>)/.exec(rest)?.[0].length ?? 1;
    } else {
      if (character === ')') closed = open.pop() ?? 'nothing';
      if (character === '|')
        open.forEach((inside, at) => (open[at] = inside === 'nothing' ? 'alternatives' : inside));
      index += 1;
    }
  }
  return undefined;
}
