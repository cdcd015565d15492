const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';
const EMBEDDINGS_OVERRIDES_ISOLATES = /[\u202a-\u202e\u2066-\u2069]/g;

/** Keeps isolates that pair up, drops a PDI without an opening and adds those that are missing; drops all the rest. */
function balance(text: string): string {
  let open = 0;
  const balanced = text.replace(EMBEDDINGS_OVERRIDES_ISOLATES, (mark) => {
    if (mark < LRI || (mark === PDI && open === 0)) return '';
    open += mark === PDI ? -1 : 1;
    return mark;
  });
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
  return opening + balance(text) + PDI;
}
