const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';
const EMBEDDINGS_AND_OVERRIDES = /[\u202a-\u202e]/g;

/** Keeps isolates that pair up, drops a PDI without an opening and adds those that are missing. */
function balance(text: string): string {
  let open = 0;
  let balanced = '';
  for (const character of text) {
    if (character === PDI) {
      if (open === 0) continue;
      open -= 1;
    } else if (character === LRI || character === RLI || character === FSI) {
      open += 1;
    }
    balanced += character;
  }
  return balanced + PDI.repeat(open);
}

/**
 * Wraps text so that it neither disturbs nor is disturbed by the direction of the text around it: dates, phone
 * numbers, signs, codes. For plain-text places (attributes, titles, messages); in markup prefer `<bdi>`.
 * Embeddings and overrides in the text are dropped and its isolates balanced, so nothing leaks past the end.
 *
 * @param direction `auto` follows the first strong letter, and is left to right for digits and signs alone.
 * @see Unicode Standard Annex 9, section 2.4
 */
export function isolate(text: string, direction: 'auto' | 'ltr' | 'rtl' = 'auto'): string {
  const opening = direction === 'ltr' ? LRI : direction === 'rtl' ? RLI : FSI;
  return opening + balance(text.replace(EMBEDDINGS_AND_OVERRIDES, '')) + PDI;
}
