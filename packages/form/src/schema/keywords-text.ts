import { type Check, refuse } from './check.ts';
import { ownFormats, standardFormats } from './formats.ts';
import type { Keyword } from './keyword.ts';

/** Code points, as draft-07 counts them (validation, section 6.3.1). */
function lengthOf(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = text.charCodeAt(index + 1);
      if (next >= 0xdc00 && next <= 0xdfff) {
        length--;
        index++;
      }
    }
  }
  return length;
}

const minLength: Keyword = ({ minLength: limit }) => {
  if (typeof limit !== 'number') return undefined;
  return (value, at, found) =>
    typeof value !== 'string' || lengthOf(value) >= limit || refuse(found, at, 'minLength', { limit });
};

const maxLength: Keyword = ({ maxLength: limit }) => {
  if (typeof limit !== 'number') return undefined;
  return (value, at, found) =>
    typeof value !== 'string' ||
    value.length <= limit ||
    lengthOf(value) <= limit ||
    refuse(found, at, 'maxLength', { limit });
};

const pattern: Keyword = ({ pattern: source }, { compilePattern }) => {
  if (typeof source !== 'string') return undefined;
  const matches = compilePattern(source);
  return (value, at, found) =>
    typeof value !== 'string' || matches(value) || refuse(found, at, 'pattern', { pattern: source });
};

const format: Keyword = ({ format: name }, { assertFormats }) => {
  if (typeof name !== 'string') return undefined;
  const test = ownFormats.get(name) ?? (assertFormats ? standardFormats.get(name) : undefined);
  if (test === undefined) return undefined;
  const check: Check = (value, at, found) =>
    typeof value !== 'string' || test(value) || refuse(found, at, 'format', { format: name });
  return check;
};

/** Keywords about strings. */
export const textKeywords: readonly Keyword[] = [minLength, maxLength, pattern, format];
