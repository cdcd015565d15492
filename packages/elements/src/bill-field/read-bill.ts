import { isBillId, isBillPair, toLatinDigits } from '@panjare/persian';

/** The two ids of a bill (قبض), as typed or bare. */
export interface Bill {
  readonly billId: string;
  readonly paymentId: string;
}

/** What a bill is for, as the last digit but one of its bill id tells; `other` for those nobody has listed. */
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

/** What kind of bill a right bill id, bare, belongs to. */
export function billKind(billId: string): BillKind {
  return KINDS[billId.at(-2) ?? ''] ?? 'other';
}

/** The amount in rials that a right payment id, bare, bears: all but its last five digits, in thousands. */
export function billAmount(paymentId: string): number {
  return Number(paymentId.slice(0, -5)) * 1000;
}

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

/** Which of the two is at fault: `pair` where each may be right, and they do not belong together. */
export function billFault({ billId, paymentId }: Bill): 'billId' | 'paymentId' | 'pair' | undefined {
  if (!isBillId(billId)) return 'billId';
  if (!/^\d{6,13}$/.test(paymentId)) return 'paymentId';
  return isBillPair(billId, paymentId) ? undefined : 'pair';
}
