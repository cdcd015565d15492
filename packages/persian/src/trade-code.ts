import { cleanCode } from './clean-code.ts';

/**
 * Whether the text has the form of a tariff code of goods (تعرفه, HS): 8 digits, of which the first six are the world's
 * and begin with a chapter, 01 to 99. Dots between the pairs are taken: `8517.12.10`.
 */
export function isHsCode(text: string): boolean {
  const code = cleanCode(text).replace(/\./g, '');
  return /^\d{8}$/.test(code) && !code.startsWith('00');
}

/** Whether the text has the form of a trade order's number (شماره ثبت سفارش): 8 digits, the first not 0. */
export function isTradeOrderNumber(text: string): boolean {
  return /^[1-9]\d{7}$/.test(cleanCode(text));
}
