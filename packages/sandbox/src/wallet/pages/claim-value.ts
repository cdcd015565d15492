import type { DocumentClaim, DocumentType } from '@panjare/contract';
import { formatJalali, isIsoDate, toPersianDigits } from '@panjare/persian';
import { html, type Markup } from '../../pages/markup.ts';

/** What a claim says, as a person reads it: dates in Jalali, codes from left to right. */
export function claimValue(claim: DocumentClaim, value: string): Markup {
  if (claim.kind === 'date' && isIsoDate(value)) return html`<bdi>${formatJalali(value, 'long')}</bdi>`;
  if (claim.kind !== 'code') return html`<bdi>${value}</bdi>`;
  const digits = /^\d+$/.test(value);
  return html`<bdi class="code-value" dir="ltr">${digits ? toPersianDigits(value) : value}</bdi>`;
}

/** The title of a claim by its name; one that the type does not know goes by its name. */
export function claimOf(type: DocumentType, name: string): DocumentClaim {
  return type.claims.find((claim) => claim.name === name) ?? { name, title: { fa: name } };
}
