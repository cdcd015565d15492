import { parseNumber } from '@panjare/persian';

const UNIT = /^(.*?)\s*(?:(ریال|ريال|﷼|rials?|irr)|تومان|تومن|tomans?)$/iu;

/**
 * An amount that brings its unit along, as copied from a page: «۱۲٬۳۴۵٬۶۷۸ ریال», «۱۲۵٬۰۰۰ تومان». In rials, ten to a
 * toman; `undefined` where there is no unit or no number before it.
 */
export function readMoney(text: string): number | undefined {
  const [, number = '', rial] = UNIT.exec(text.trim()) ?? [];
  const amount = parseNumber(number);
  return amount === undefined || rial ? amount : Math.round(amount * 10);
}
