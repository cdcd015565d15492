import type { Json } from '@panjare/contract';
import { type Check, every, refuse } from './check.ts';
import { equal } from './equal.ts';
import { isObject } from './json-type.ts';
import type { Compilation, Keyword } from './keyword.ts';

const constant: Keyword<Json> = ({ const: allowed }) =>
  allowed === undefined
    ? undefined
    : (value, at, found) => equal(value, allowed) || refuse(found, at, 'const', { allowed });

const enumeration: Keyword<Json> = ({ enum: allowed }) => {
  if (!Array.isArray(allowed)) return undefined;
  const simple = new Set(allowed);
  return (value, at, found) =>
    simple.has(value) || allowed.some((item) => equal(value, item)) || refuse(found, at, 'enum', { allowed });
};

const allOf: Keyword<Json> = ({ allOf: schemas }, { subschema }) => {
  if (!Array.isArray(schemas)) return undefined;
  const checks = schemas.map(subschema);
  return (value, at, found) => every(checks, found, (check) => check(value, at, found));
};

/**
 * `anyOf`, or `oneOf` where only one may hold. Where exactly one branch could be meant (the others are of another type,
 * or their constant properties differ) its own issues tell more than «none of these».
 */
const branches =
  (code: 'anyOf' | 'oneOf'): Keyword<Json> =>
  ({ [code]: schemas }, compilation) => {
    if (!Array.isArray(schemas)) return undefined;
    const checks = schemas.map(compilation.subschema);
    const outlines = schemas.map((schema) => compilation.subschema(outlineOf(schema)));
    return (value, at, found) => {
      const matching = checks.filter((check) => check(value, at, undefined)).length;
      if (matching === 1 || (matching > 1 && code === 'anyOf')) return true;
      const meant = checks.filter((_, index) => outlines[index]?.(value, at, undefined));
      return found && matching === 0 && meant.length === 1
        ? (meant[0] as Check)(value, at, found)
        : refuse(found, at, code, matching > 0 ? { matching } : {});
    };
  };

/** A schema with its type and the constants of its properties, without the rest. */
function outlineOf(schema: Json): Json {
  if (!isObject(schema) || schema['$ref']) return true;
  const fixed = Object.entries(isObject(schema['properties']) ? schema['properties'] : {})
    .filter(([, inner]) => isObject(inner) && (inner['const'] !== undefined || inner['enum'] !== undefined))
    .map(([name, inner]) => {
      const { const: only, enum: allowed } = inner as { const?: Json; enum?: Json };
      return [name, only === undefined ? { enum: allowed } : { const: only }] as [string, Json];
    });
  const { type = fixed.length > 0 ? 'object' : ALL_TYPES } = schema;
  return { type, properties: Object.fromEntries(fixed), required: fixed.map(([name]) => name) };
}

const ALL_TYPES = ['null', 'boolean', 'number', 'string', 'array', 'object'];

const not: Keyword<Json> = ({ not: schema }, { subschema }) => {
  if (schema === undefined) return undefined;
  const check = subschema(schema);
  return (value, at, found) => !check(value, at, undefined) || refuse(found, at, 'not', {});
};

const conditional: Keyword<Json> = (
  { if: condition, then: yes = true, else: no = true },
  { subschema }: Compilation,
) => {
  if (condition === undefined) return undefined;
  const [holds, whenTrue, whenFalse] = [condition, yes, no].map(subschema) as [Check, Check, Check];
  return (value, at, found) => (holds(value, at, undefined) ? whenTrue : whenFalse)(value, at, found);
};

/** Keywords about a value of any type, and those that join schemas. */
export const anyKeywords: readonly Keyword<Json>[] = [
  constant,
  enumeration,
  allOf,
  branches('anyOf'),
  branches('oneOf'),
  not,
  conditional,
];
