import type { Text } from '@panjare/contract';
import { currentLocale } from './localize.ts';

/** The words in the language shown; Persian where they are missing, as every text has it. */
export function pickText(text: Text): string {
  return text[currentLocale()] ?? text.fa;
}
