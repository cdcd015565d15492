import { cleanCode } from './clean-code.ts';

/** The check digit of utility bills: weights 2 to 7 cycling from the right, modulo 11; 0 and 1 both give 0. */
function checkDigit(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    sum += Number(digits[digits.length - 1 - index]) * (2 + (index % 6));
  }
  const remainder = sum % 11;
  return remainder < 2 ? 0 : 11 - remainder;
}

function endsInItsCheckDigit(digits: string): boolean {
  return Number(digits.at(-1)) === checkDigit(digits.slice(0, -1));
}

/** Whether the text has the form of a bill id (شناسه قبض): 6 to 13 digits, the last one checking the others. */
export function isBillId(text: string): boolean {
  const code = cleanCode(text);
  return /^\d{6,13}$/.test(code) && /[1-9]/.test(code) && endsInItsCheckDigit(code);
}

const withoutZeros = (payment: string) => payment.replace(/^0+/, '');

/**
 * Whether the text has the form of a payment id (شناسه پرداخت): 6 to 13 digits, the last but one checking those before
 * it. Zeros before it do not count. Its last digit checks it with a bill id: see `isBillPair`.
 */
export function isPaymentId(text: string): boolean {
  const code = cleanCode(text);
  const significant = withoutZeros(code);
  return /^\d{6,13}$/.test(code) && significant.length > 2 && endsInItsCheckDigit(significant.slice(0, -1));
}

/**
 * Whether a bill id and a payment id belong together: each has the form of one, and the last digit of the payment id
 * checks the two in a row.
 */
export function isBillPair(billId: string, paymentId: string): boolean {
  return (
    isBillId(billId) &&
    isPaymentId(paymentId) &&
    endsInItsCheckDigit(cleanCode(billId) + withoutZeros(cleanCode(paymentId)))
  );
}

/** What a bill is for; `other` for kinds that nobody has listed. */
export type BillKind =
  'water' | 'electricity' | 'gas' | 'phone' | 'mobile' | 'municipality' | 'tax' | 'traffic' | 'other';

const KINDS: { readonly [digit: string]: BillKind } = {
  1: 'water',
  2: 'electricity',
  3: 'gas',
  4: 'phone',
  5: 'mobile',
  6: 'municipality',
  8: 'tax',
  9: 'traffic',
};

/** What kind of bill a bill id belongs to, as its last digit but one tells. Ask `isBillId` first whether it is one. */
export function billKind(billId: string): BillKind {
  return KINDS[cleanCode(billId).at(-2) ?? ''] ?? 'other';
}

/**
 * The amount in rials that a payment id bears: all but its last five digits, in thousands; 0 where it bears none. Ask
 * `isPaymentId` first whether it is one.
 */
export function billAmount(paymentId: string): number {
  return Number(cleanCode(paymentId).slice(0, -5)) * 1000;
}
