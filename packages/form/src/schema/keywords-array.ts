import type { Json } from '@panjare/contract';
import { refuse } from './check.ts';
import { canonical } from './equal.ts';
import type { Keyword } from './keyword.ts';

const minItems: Keyword = ({ minItems: limit }) => {
  if (typeof limit !== 'number') return undefined;
  return (value, at, found) =>
    !Array.isArray(value) || value.length >= limit || refuse(found, at, 'minItems', { limit });
};

const maxItems: Keyword = ({ maxItems: limit }) => {
  if (typeof limit !== 'number') return undefined;
  return (value, at, found) =>
    !Array.isArray(value) || value.length <= limit || refuse(found, at, 'maxItems', { limit });
};

const uniqueItems: Keyword = ({ uniqueItems: wanted }) => {
  if (wanted !== true) return undefined;
  return (value, at, found) => {
    if (!Array.isArray(value) || value.length < 2) return true;
    const seen = new Set<string>();
    for (const [index, item] of value.entries()) {
      const text = canonical(item);
      if (seen.has(text)) return refuse(found, at, 'uniqueItems', { index });
      seen.add(text);
    }
    return true;
  };
};

const items: Keyword = ({ items: schema, additionalItems }, { subschema }) => {
  if (schema === undefined) return undefined;
  const firsts = Array.isArray(schema) ? schema.map(subschema) : [];
  const rest: Json | undefined = Array.isArray(schema) ? additionalItems : schema;
  const others = rest === undefined || rest === true ? undefined : subschema(rest);
  return (value, at, found) => {
    if (!Array.isArray(value)) return true;
    let passed = true;
    for (let index = 0; index < value.length; index++) {
      const check = firsts[index] ?? others;
      if (check === undefined) break;
      if (check(value[index] as Json, found === undefined ? at : `${at}/${index}`, found)) continue;
      if (found === undefined) return false;
      passed = false;
    }
    return passed;
  };
};

const contains: Keyword = ({ contains: schema }, { subschema }) => {
  if (schema === undefined) return undefined;
  const check = subschema(schema);
  return (value, at, found) =>
    !Array.isArray(value) ||
    value.some((item) => check(item, at, undefined)) ||
    refuse(found, at, 'contains', {});
};

/** Keywords about arrays. */
export const arrayKeywords: readonly Keyword[] = [minItems, maxItems, uniqueItems, items, contains];
