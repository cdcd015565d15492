import type { JsonObject } from '@panjare/contract';
import {
  isBankCard,
  isBillId,
  isBillPair,
  isIban,
  isIsoDate,
  isLegalId,
  isMobile,
  isNationalId,
  isPaymentId,
  isPostalCode,
} from '@panjare/persian';

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** Formats of our own: always asserted. A right check digit says nothing of whose number it is. */
export const ownFormats: ReadonlyMap<string, (text: string) => boolean> = new Map<
  string,
  (text: string) => boolean
>([
  ['national-id', isNationalId],
  ['legal-id', isLegalId],
  ['iban', isIban],
  ['mobile', isMobile],
  ['postal-code', isPostalCode],
  ['bank-card', isBankCard],
  ['bill-id', isBillId],
  ['payment-id', isPaymentId],
]);

/** `bill`, the format of our own about an object: whether its two ids belong together. Each by itself is told at its place. */
export function isBill({ billId, paymentId }: JsonObject): boolean {
  const [bill, payment] = [String(billId), String(paymentId)];
  return !isBillId(bill) || !isPaymentId(payment) || isBillPair(bill, payment);
}

/** Formats of draft-07 that a service definition may rely on; elsewhere they are annotations. */
export const standardFormats: ReadonlyMap<string, (text: string) => boolean> = new Map<
  string,
  (text: string) => boolean
>([
  ['date', isIsoDate],
  ['date-time', (text) => DATE_TIME.test(text) && isIsoDate(text.slice(0, 10))],
  ['email', (text) => text.length <= 254 && /^[^\s@"(),:;<>[\\\]]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(text)],
  ['uri', (text) => /^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}]+$/i.test(text)],
]);
