import type { Issue, Json } from '@panjare/contract';
import { type Check, refuse } from './check.ts';
import { equal } from './equal.ts';
import { every } from './every.ts';
import type { Keyword } from './keyword.ts';

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
 * `anyOf`, or `oneOf` where only one may hold. Where exactly one branch could be meant (the others are of another type, or
 * their constants differ) its own issues tell more than «none of these».
 */
const branches =
  (code: 'anyOf' | 'oneOf'): Keyword<Json> =>
  ({ [code]: schemas }, { subschema }) => {
    if (!Array.isArray(schemas)) return undefined;
    const checks = schemas.map(subschema);
    return (value, at, found) => {
      const matching = checks.filter((check) => check(value, at, undefined)).length;
      if (matching === 1 || (matching > 1 && code === 'anyOf')) return true;
      if (found === undefined) return false;
      const [meant, other] = matching > 0 ? [] : checks.map(collect).filter(couldBeMeant);
      if (meant === undefined || other) return refuse(found, at, code, matching > 0 ? { matching } : {});
      for (const issue of meant) refuse(found, issue.path, issue.code, issue.params);
      return false;

      function collect(check: Check): Issue[] {
        const issues: Issue[] = [];
        check(value, at, issues);
        return issues;
      }
      function couldBeMeant(issues: readonly Issue[]): boolean {
        return !issues.some(({ path, code: own }) =>
          path === at ? own === 'type' : own === 'const' || own === 'enum',
        );
      }
    };
  };

const not: Keyword<Json> = ({ not: schema }, { subschema }) => {
  if (schema === undefined) return undefined;
  const check = subschema(schema);
  return (value, at, found) => !check(value, at, undefined) || refuse(found, at, 'not', {});
};

const conditional: Keyword<Json> = ({ if: condition, then: yes = true, else: no = true }, { subschema }) => {
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
