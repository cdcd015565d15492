import { cleanCode } from './clean-code.ts';

const WEIGHTS = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17];

/** Whether the text has the form of a legal person's national id (شناسه ملی): exactly 11 digits with a right check digit. */
export function isLegalId(text: string): boolean {
  const code = cleanCode(text);
  if (!/^\d{11}$/.test(code)) return false;
  const added = Number(code[9]) + 2;
  const sum = WEIGHTS.reduce((total, weight, index) => total + (Number(code[index]) + added) * weight, 0);
  return Number(code[10]) === (sum % 11) % 10;
}
