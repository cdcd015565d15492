import type { Text } from '@panjare/contract';

/** Text a person reads: in several languages, or in Persian only. */
export type Words = Text | string;

/** Words in the contract's shape. */
export function textOf(words: Words): Text {
  return typeof words === 'string' ? { fa: words } : words;
}
