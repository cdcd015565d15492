// Marks, embeddings, overrides and isolates, the byte order mark and the soft hyphen: typed by nobody, pasted by many.
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const TATWEEL = /\u0640/g;

/**
 * Tidies prose and names as typed on any keyboard: ي and ى become ی, ك becomes ک, tatweel and bidi controls go,
 * runs of white space become one space. ZWNJ stays, as Persian names need it; digits stay as typed.
 * Not for Arabic text, where ي and ك are right.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(INVISIBLE, '')
      .replace(TATWEEL, '')
      // Now that nothing stands between a letter and its marks.
      .normalize('NFC')
      .replace(/[\u064a\u0649]/g, '\u06cc')
      .replace(/\u0643/g, '\u06a9')
      .replace(/[\s\u200c]+/g, (run) => (/\s/.test(run) ? ' ' : '\u200c'))
      .replace(/^[\s\u200c]+|[\s\u200c]+$/g, '')
  );
}
