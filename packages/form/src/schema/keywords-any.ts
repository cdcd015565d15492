import type { Issue, Json } from '@panjare/contract';
import { type Check, every, refuse } from './check.ts';
import { equal } from './equal.ts';
import type { Compilation, Keyword } from './keyword.ts';
import { isObject } from './registry.ts';

const constant: Keyword = (schema) => {
  if (!Object.hasOwn(schema, 'const')) return undefined;
  const wanted = schema['const'] as Json;
  return (value, at, found) => equal(value, wanted) || refuse(found, at, 'const', { allowed: wanted });
};

const enumeration: Keyword = ({ enum: allowed }) => {
  if (!Array.isArray(allowed)) return undefined;
  const simple = new Set<Json>(allowed.filter((item) => typeof item !== 'object' || item === null));
  const others = allowed.filter((item) => typeof item === 'object' && item !== null);
  return (value, at, found) =>
    simple.has(value) || others.some((item) => equal(value, item)) || refuse(found, at, 'enum', { allowed });
};

const allOf: Keyword = ({ allOf: schemas }, { subschema }) =>
  Array.isArray(schemas) ? every(schemas.map(subschema)) : undefined;

const anyOf: Keyword = ({ anyOf: schemas }, compilation) => {
  if (!Array.isArray(schemas)) return undefined;
  const checks = schemas.map(compilation.subschema);
  const explain = explainer(schemas, checks, compilation);
  return (value, at, found) =>
    checks.some((check) => check(value, at, undefined)) || explain(value, at, found, 'anyOf');
};

const oneOf: Keyword = ({ oneOf: schemas }, compilation) => {
  if (!Array.isArray(schemas)) return undefined;
  const checks = schemas.map(compilation.subschema);
  const explain = explainer(schemas, checks, compilation);
  return (value, at, found) => {
    let matching = 0;
    for (const check of checks) if (check(value, at, undefined)) matching++;
    if (matching === 1) return true;
    return matching === 0 ? explain(value, at, found, 'oneOf') : refuse(found, at, 'oneOf', { matching });
  };
};

/**
 * Says why no branch fits. Where exactly one branch could be meant (the others are of another type, or their
 * constant properties differ) its own issues tell more than «none of these».
 */
function explainer(schemas: readonly Json[], checks: readonly Check[], compilation: Compilation) {
  const couldBeMeant = schemas.map((schema) => outline(schema, compilation));
  return (value: Json, at: string, found: Issue[] | undefined, code: string): false => {
    if (found === undefined) return false;
    const meant = checks.filter((_, index) => couldBeMeant[index]?.(value, at, undefined));
    if (meant.length !== 1) return refuse(found, at, code, {});
    meant[0]?.(value, at, found);
    return false;
  };
}

/** The type of a schema and the constants of its properties, without the rest. */
function outline(schema: Json, compilation: Compilation): Check {
  if (!isObject(schema) || typeof schema['$ref'] === 'string') return () => true;
  const parts: Check[] = [];
  const type = typeKeyword(schema, compilation);
  if (type !== undefined) parts.push(type);
  const { properties } = schema;
  if (isObject(properties)) {
    for (const name of Object.keys(properties)) {
      const property = properties[name];
      if (!isObject(property)) continue;
      const fixed = constant(property, compilation) ?? enumeration(property, compilation);
      if (fixed === undefined) continue;
      parts.push(
        (value) => isObject(value) && Object.hasOwn(value, name) && fixed(value[name] as Json, '', undefined),
      );
    }
  }
  return every(parts);
}

const not: Keyword = ({ not: schema }, { subschema }) => {
  if (schema === undefined) return undefined;
  const check = subschema(schema);
  return (value, at, found) => !check(value, at, undefined) || refuse(found, at, 'not', {});
};

const conditional: Keyword = ({ if: condition, then: yes, else: no }, { subschema }) => {
  if (condition === undefined || (yes === undefined && no === undefined)) return undefined;
  const holds = subschema(condition);
  const whenTrue = subschema(yes ?? true);
  const whenFalse = subschema(no ?? true);
  return (value, at, found) =>
    holds(value, at, undefined) ? whenTrue(value, at, found) : whenFalse(value, at, found);
};

function isOfType(value: Json, type: Json): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** `type`, checked before all others: what is of another type is not also too short. */
export const typeKeyword: Keyword = ({ type }) => {
  if (type === undefined) return undefined;
  if (!Array.isArray(type)) {
    return (value, at, found) => isOfType(value, type) || refuse(found, at, 'type', { type });
  }
  return (value, at, found) =>
    type.some((one) => isOfType(value, one)) || refuse(found, at, 'type', { type });
};

/** Keywords about a value of any type, and those that join schemas. */
export const anyKeywords: readonly Keyword[] = [constant, enumeration, allOf, anyOf, oneOf, not, conditional];
