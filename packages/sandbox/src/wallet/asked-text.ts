import type { Text } from '@panjare/contract';

const LONGEST = 300;
// Characters that turn the direction of what follows: a name may not rearrange the page around it.
const bidiControls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0000-\u001f]/g;

/** Words of a verifier, as far as they are words: a text or `{fa, en?}`, of a length that a page can show. */
export function askedText(value: unknown): Text | undefined {
  if (typeof value === 'string') return words(value) ? { fa: words(value) } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const { fa, en } = value as { fa?: unknown; en?: unknown };
  if (typeof fa !== 'string' || !words(fa)) return undefined;
  return { fa: words(fa), ...(typeof en === 'string' && { en: words(en) }) };
}

function words(text: string): string {
  const clean = text.replace(bidiControls, '').trim();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
}
