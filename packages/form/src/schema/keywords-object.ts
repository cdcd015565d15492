import type { Json } from '@panjare/contract';
import { escapeToken } from '../pointer/pointer.ts';
import { type Check, refuse } from './check.ts';
import type { Keyword } from './keyword.ts';
import { isObject } from './registry.ts';

const minProperties: Keyword = ({ minProperties: limit }) => {
  if (typeof limit !== 'number') return undefined;
  return (value, at, found) =>
    !isObject(value) || Object.keys(value).length >= limit || refuse(found, at, 'minProperties', { limit });
};

const maxProperties: Keyword = ({ maxProperties: limit }) => {
  if (typeof limit !== 'number') return undefined;
  return (value, at, found) =>
    !isObject(value) || Object.keys(value).length <= limit || refuse(found, at, 'maxProperties', { limit });
};

/** The issue stands at the answer that is missing, where a form shows it. */
const required: Keyword = ({ required: names }) => {
  if (!Array.isArray(names) || names.length === 0) return undefined;
  const wanted = names.filter((name) => typeof name === 'string');
  return (value, at, found) => {
    if (!isObject(value)) return true;
    let passed = true;
    for (const name of wanted) {
      if (Object.hasOwn(value, name)) continue;
      if (found === undefined) return false;
      passed = refuse(found, `${at}/${escapeToken(name)}`, 'required', {});
    }
    return passed;
  };
};

const properties: Keyword = (schema, { subschema, compilePattern }) => {
  const { properties: named, patternProperties: patterned, additionalProperties: others } = schema;
  if (named === undefined && patterned === undefined && others === undefined) return undefined;
  const byName = new Map<string, Check>();
  if (isObject(named))
    for (const name of Object.keys(named)) byName.set(name, subschema(named[name] as Json));
  const byPattern: { matches: (text: string) => boolean; check: Check }[] = [];
  if (isObject(patterned)) {
    for (const source of Object.keys(patterned)) {
      byPattern.push({ matches: compilePattern(source), check: subschema(patterned[source] as Json) });
    }
  }
  const additional = others === undefined || others === true ? undefined : subschema(others);
  const forbidden = others === false;
  return (value, at, found) => {
    if (!isObject(value)) return true;
    let passed = true;
    for (const name of Object.keys(value)) {
      const item = value[name] as Json;
      const path = found === undefined ? at : `${at}/${escapeToken(name)}`;
      const check = byName.get(name);
      let known = check !== undefined;
      let good = check === undefined || check(item, path, found);
      for (const { matches, check: patternCheck } of byPattern) {
        if (!matches(name)) continue;
        known = true;
        good = patternCheck(item, path, found) && good;
      }
      if (!known && additional !== undefined) {
        good = forbidden ? refuse(found, path, 'additionalProperties', {}) : additional(item, path, found);
      }
      if (good) continue;
      if (found === undefined) return false;
      passed = false;
    }
    return passed;
  };
};

const propertyNames: Keyword = ({ propertyNames: schema }, { subschema }) => {
  if (schema === undefined) return undefined;
  const check = subschema(schema);
  return (value, at, found) => {
    if (!isObject(value)) return true;
    let passed = true;
    for (const name of Object.keys(value)) {
      if (check(name, at, undefined)) continue;
      if (found === undefined) return false;
      passed = refuse(found, `${at}/${escapeToken(name)}`, 'propertyNames', {});
    }
    return passed;
  };
};

const dependencies: Keyword = ({ dependencies: rules }, { subschema }) => {
  if (!isObject(rules)) return undefined;
  const checks = Object.keys(rules).map((name): Check => {
    const rule = rules[name] as Json;
    const needs = Array.isArray(rule) ? required({ required: rule }, NOTHING) : subschema(rule);
    return (value, at, found) =>
      !isObject(value) || !Object.hasOwn(value, name) || needs === undefined || needs(value, at, found);
  });
  return (value, at, found) => {
    let passed = true;
    for (const check of checks) {
      if (check(value, at, found)) continue;
      if (found === undefined) return false;
      passed = false;
    }
    return passed;
  };
};

/** `required` asks nothing of the compilation. */
const NOTHING = { subschema: () => () => true, compilePattern: () => () => true, assertFormats: false };

/** Keywords about objects. */
export const objectKeywords: readonly Keyword[] = [
  minProperties,
  maxProperties,
  required,
  properties,
  propertyNames,
  dependencies,
];
