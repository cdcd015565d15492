import type { Json } from '@panjare/contract';
import { refuse } from './check.ts';
import { every } from './every.ts';
import { canonical } from './equal.ts';
import type { Keyword } from './keyword.ts';

type Items = readonly Json[];

const uniqueItems: Keyword<Items> = ({ uniqueItems: wanted }) =>
  wanted === true
    ? (value, at, found) => {
        const seen = new Set<string>();
        const index = value.findIndex((item) => seen.size === seen.add(canonical(item)).size);
        return index < 0 || refuse(found, at, 'uniqueItems', { index });
      }
    : undefined;

const items: Keyword<Items> = ({ items: schema, additionalItems = true }, { subschema }) => {
  if (schema === undefined) return undefined;
  const listed = Array.isArray(schema);
  const firsts = listed ? schema.map(subschema) : [];
  const others = subschema(listed ? additionalItems : schema);
  return (value, at, found) => {
    let index = 0;
    return every(value, found, (item) => {
      const place = index++;
      return (firsts[place] ?? others)(item, found ? `${at}/${place}` : at, found);
    });
  };
};

const contains: Keyword<Items> = ({ contains: schema }, { subschema }) => {
  if (schema === undefined) return undefined;
  const check = subschema(schema);
  return (value, at, found) =>
    value.some((item) => check(item, at, undefined)) || refuse(found, at, 'contains', {});
};

/** Keywords about arrays. */
export const arrayKeywords: readonly Keyword<Items>[] = [uniqueItems, items, contains];
