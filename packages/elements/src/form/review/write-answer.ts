import type { Address, Bill, Json } from '@panjare/contract';
import type { FieldNode } from '@panjare/form';
import { placeText } from '@panjare/form/place.js';
import { formatAddress, formatRials, groupDigits, isIsoDate, toLanguageDigits } from '@panjare/persian';
import { dateText } from '../../localize/date-text.ts';
import { currentLocale, msg, str } from '../../localize/localize.ts';
import { plural } from '../../localize/plural.ts';
import { pickText } from '../../localize/pick-text.ts';
import { optionsOf } from '../page/field-host.ts';

/** An answer as a person reads it back, or another value of its question. Codes are `code`: they read left to right. */
export function writeAnswer(
  node: FieldNode,
  value: Json | undefined = node.value.value,
): { text: string; code: boolean } {
  const plain = (text: string) => ({ text, code: false });
  if (value === undefined || value === null || value === '') return plain(msg('پاسخ نداده‌اید'));
  const locale = currentLocale();
  switch (node.widget) {
    case 'yes-no':
      return plain(value === true ? msg('بله') : msg('خیر'));
    case 'select':
    case 'choice':
      return plain(optionsOf(node).find((option) => option.value === value)?.label ?? String(value));
    case 'date':
    case 'date-parts':
      return plain(typeof value === 'string' && isIsoDate(value) ? dateText(value, 'long') : String(value));
    case 'money':
      return plain(
        typeof value === 'number' && Number.isSafeInteger(value) ? formatRials(value, locale) : String(value),
      );
    case 'number': {
      const number = typeof value === 'number' ? groupDigits(value, locale) : String(value);
      return plain(node.item.unit ? `${number} ${pickText(node.item.unit)}` : number);
    }
    case 'text':
      return /^[\d/-]+$/.test(String(value))
        ? { text: toLanguageDigits(String(value), locale), code: true }
        : plain(String(value));
    case 'file': {
      const amount = Array.isArray(value) ? value.length : 1;
      const count = toLanguageDigits(amount, locale);
      return plain(
        plural(amount, {
          one: () => msg(str`${count} فایل`, { id: 'files-one' }),
          other: () => msg(str`${count} فایل`, { id: 'files-other' }),
        }),
      );
    }
    case 'mobile':
      return { text: toLanguageDigits(String(value).replace(/^\+98/, '0'), locale), code: true };
    case 'address':
      return plain(
        typeof value === 'object' ? formatAddress(value as Partial<Address>, locale) : String(value),
      );
    case 'bill':
      return plain(toLanguageDigits(writeBill(value), locale));
    case 'location':
      return placeText(value, locale) ?? plain(typedPlace(value));
    case 'long-text':
      return plain(String(value));
    case 'national-id':
    case 'legal-id':
    case 'postal-code':
    case 'iban':
      return { text: toLanguageDigits(String(value), locale), code: true };
  }
}

/** The ids of a bill, as far as they are there, each by its name: of two numbers in a row nobody knows which comes first. */
function writeBill(value: Json): string {
  const { billId, paymentId } = value as Partial<Bill>;
  const named = [
    billId && `${msg('شناسهٔ قبض')} ${billId}`,
    paymentId && `${msg('شناسهٔ پرداخت')} ${paymentId}`,
  ];
  return named.filter(Boolean).join(currentLocale() === 'en' ? ', ' : '، ');
}

/** What stands in the boxes of a place that is none yet. */
function typedPlace(value: Json): string {
  return [value]
    .flat()
    .flatMap((one) => Object.values(one ?? {}))
    .join(' ');
}
