import type { Bill } from '@panjare/contract';
import { isBillPair, toLatinDigits } from '@panjare/persian';

// Digits of one id may be grouped by single spaces or dashes, two ids stand further apart or have words between.
const CODE = /\d(?:[ \u00a0-]?\d){5,25}/g;
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The most digits of one id. */
const LONGEST = 13;

/** Every way to cut a long row of digits in two ids: an app copies both with one space, a bar code has none. */
function cuts(code: string): Bill[] {
  if (code.length <= LONGEST) return [];
  const places = Array.from({ length: 8 }, (_, more) => 6 + more);
  return places.map((place) => ({ billId: code.slice(0, place), paymentId: code.slice(place) }));
}

/**
 * The two ids in a text that was copied as a whole: a message, the two numbers of a bill, the row under a bar code. Only
 * a pair that belongs together is taken, in whatever order it stands; `undefined` where there is none.
 */
export function readBill(text: string): Bill | undefined {
  const codes = (toLatinDigits(text).replace(INVISIBLE, '').match(CODE) ?? []).map((code) =>
    code.replace(/\D/g, ''),
  );
  const pairs = codes.flatMap((billId, place) =>
    codes.filter((_, other) => other !== place).map((paymentId) => ({ billId, paymentId })),
  );
  return [...pairs, ...codes.flatMap(cuts)].find(({ billId, paymentId }) => isBillPair(billId, paymentId));
}
