import type { Language } from './language.ts';

const collators: { [language: string]: Intl.Collator } = {};

/**
 * The collator for ordering and searching options; the one use of Intl that is right for Persian as it stands.
 * Base sensitivity: ی equals ي, case and accents do not count. Made once a language, at first use. A language the
 * platform does not know is ordered as Persian, never as the machine's own language.
 */
export function collator(language: Language = 'fa'): Intl.Collator {
  return (collators[language] ??= new Intl.Collator([language, 'fa'], { sensitivity: 'base' }));
}

/** Orders two texts as the language's dictionary does: negative, zero or positive, for `Array.prototype.sort`. */
export function compareText(a: string, b: string, language: Language = 'fa'): number {
  return collator(language).compare(a, b);
}
