import type { Json, JsonObject } from '@panjare/contract';
import { escapeToken } from '../pointer/pointer.ts';
import { refuse } from './check.ts';
import { every } from './every.ts';
import { isBill } from './formats.ts';
import { isObject } from './json-type.ts';
import type { Keyword, Test } from './keyword.ts';

function entriesOf(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** The issue stands at the answer that is missing, where a form shows it. */
const required: Keyword<JsonObject> = ({ required: names }) => {
  if (!Array.isArray(names)) return undefined;
  const wanted = names.filter((name) => typeof name === 'string');
  return (value, at, found) =>
    every(
      wanted,
      found,
      (name) => Object.hasOwn(value, name) || refuse(found, `${at}/${escapeToken(name)}`, 'required', {}),
    );
};

const properties: Keyword<JsonObject> = (schema, { subschema, pattern }) => {
  const { properties: named, patternProperties: patterned, additionalProperties: others = true } = schema;
  if (!named && !patterned && others === true) return undefined;
  const byName = new Map(entriesOf(named).map(([name, inner]) => [name, subschema(inner)]));
  const byPattern = entriesOf(patterned).map(([source, inner]) => ({
    matches: pattern(source),
    check: subschema(inner),
  }));
  const additional = subschema(others);
  return (value, at, found) =>
    every(Object.keys(value), found, (name) => {
      const item = value[name] as Json;
      const path = found ? `${at}/${escapeToken(name)}` : at;
      const own = byName.get(name);
      let known = own !== undefined;
      let good = own === undefined || own(item, path, found);
      for (const { matches, check } of byPattern) {
        if (!matches(name)) continue;
        known = true;
        good = check(item, path, found) && good;
      }
      if (known) return good;
      return others === false
        ? refuse(found, path, 'additionalProperties', {})
        : additional(item, path, found);
    });
};

const propertyNames: Keyword<JsonObject> = ({ propertyNames: schema }, { subschema }) => {
  if (schema === undefined) return undefined;
  const check = subschema(schema);
  return (value, at, found) =>
    every(
      Object.keys(value),
      found,
      (name) =>
        check(name, at, undefined) || refuse(found, `${at}/${escapeToken(name)}`, 'propertyNames', {}),
    );
};

const dependencies: Keyword<JsonObject> = ({ dependencies: rules }, compilation) => {
  const checks = entriesOf(rules).map(([name, rule]): [string, Test<JsonObject> | undefined] => [
    name,
    Array.isArray(rule) ? required({ required: rule }, compilation) : compilation.subschema(rule),
  ]);
  if (checks.length === 0) return undefined;
  return (value, at, found) =>
    every(checks, found, ([name, check]) => !Object.hasOwn(value, name) || !check || check(value, at, found));
};

const format: Keyword<JsonObject> = ({ format: name }) =>
  name === 'bill'
    ? (value, at, found) => isBill(value) || refuse(found, at, 'format', { format: name })
    : undefined;

/** Keywords about objects. */
export const objectKeywords: readonly Keyword<JsonObject>[] = [
  required,
  properties,
  propertyNames,
  dependencies,
  format,
];
