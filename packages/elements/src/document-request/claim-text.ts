import type { DocumentClaim, Json } from '@panjare/contract';
import { isIsoDate, toLanguageDigits } from '@panjare/persian';
import { dateText } from '../localize/date-text.ts';
import { currentLocale, msg } from '../localize/localize.ts';

/** A claim as a person reads it. Codes are `code`: they read left to right. */
export function claimText(
  { kind = 'text' }: DocumentClaim,
  value: Json | undefined,
): { text: string; code: boolean } {
  if (value === undefined || value === null) return { text: msg('نوشته نشده'), code: false };
  const text = Array.isArray(value) ? value.map(String).join(msg('، ')) : String(value);
  if (kind === 'date') return { text: isIsoDate(text) ? dateText(text, 'long') : text, code: false };
  if (kind === 'code') return { text: toLanguageDigits(text, currentLocale()), code: true };
  return { text, code: false };
}
