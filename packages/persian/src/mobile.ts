import { cleanPhone } from './clean-phone.ts';

/**
 * The E.164 form of an Iranian mobile number: «۰۹۱۲ ۳۴۵ ۶۷۸۹», `+98 912…`, `0098912…`, `98912…` and `912…` all
 * give `+989123456789`; `undefined` if it is none of these.
 */
export function normalizeMobile(text: string): string | undefined {
  const match = /^(?:\+980?|980?|0)?(9\d{9})$/.exec(cleanPhone(text));
  return match ? `+98${match[1]}` : undefined;
}

/** Whether the text is an Iranian mobile number in any usual form. */
export function isMobile(text: string): boolean {
  return normalizeMobile(text) !== undefined;
}

/**
 * The E.164 form of a phone number of any country, for people who live abroad. Without `+` or `00` the number is
 * taken as an Iranian mobile (for fixed lines see `normalizeLandline`); `undefined` if it is neither. A foreign number is checked for length only.
 */
export function normalizePhone(text: string): string | undefined {
  const phone = cleanPhone(text);
  if (!phone.startsWith('+') || phone.startsWith('+98')) return normalizeMobile(text);
  return /^\+[1-9]\d{6,14}$/.test(phone) ? phone : undefined;
}
