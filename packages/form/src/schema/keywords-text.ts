import { refuse } from './check.ts';
import type { Keyword } from './keyword.ts';

const pattern: Keyword<string> = ({ pattern: source }, compilation) => {
  if (typeof source !== 'string') return undefined;
  const matches = compilation.pattern(source);
  return (text, at, found) => matches(text) || refuse(found, at, 'pattern', { pattern: source });
};

const format: Keyword<string> = ({ format: name }, compilation) => {
  const test = typeof name === 'string' ? compilation.format(name) : undefined;
  return test && ((text, at, found) => test(text) || refuse(found, at, 'format', { format: name as string }));
};

/** Keywords about strings. */
export const textKeywords: readonly Keyword<string>[] = [pattern, format];
