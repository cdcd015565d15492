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

/**
 * Whether a bill id and a payment id (شناسه پرداخت, 6 to 13 digits) belong together: the payment id's next-to-last
 * digit checks the payment id, its last digit checks the two ids in a row. Zeros before the payment id do not count.
 */
export function isBillPair(billId: string, paymentId: string): boolean {
  const bill = cleanCode(billId);
  const payment = cleanCode(paymentId);
  if (!isBillId(bill) || !/^\d{6,13}$/.test(payment)) return false;
  const significant = payment.replace(/^0+/, '');
  return (
    significant.length > 2 &&
    endsInItsCheckDigit(significant.slice(0, -1)) &&
    endsInItsCheckDigit(bill + significant)
  );
}
