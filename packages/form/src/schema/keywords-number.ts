import { refuse } from './check.ts';
import type { Keyword } from './keyword.ts';

const minimum: Keyword = ({ minimum: limit }) => {
  if (typeof limit !== 'number') return undefined;
  return (value, at, found) =>
    typeof value !== 'number' || value >= limit || refuse(found, at, 'minimum', { limit });
};

const maximum: Keyword = ({ maximum: limit }) => {
  if (typeof limit !== 'number') return undefined;
  return (value, at, found) =>
    typeof value !== 'number' || value <= limit || refuse(found, at, 'maximum', { limit });
};

const exclusiveMinimum: Keyword = ({ exclusiveMinimum: limit }) => {
  if (typeof limit !== 'number') return undefined;
  return (value, at, found) =>
    typeof value !== 'number' || value > limit || refuse(found, at, 'exclusiveMinimum', { limit });
};

const exclusiveMaximum: Keyword = ({ exclusiveMaximum: limit }) => {
  if (typeof limit !== 'number') return undefined;
  return (value, at, found) =>
    typeof value !== 'number' || value < limit || refuse(found, at, 'exclusiveMaximum', { limit });
};

const multipleOf: Keyword = ({ multipleOf: step }) => {
  if (typeof step !== 'number' || step <= 0) return undefined;
  return (value, at, found) =>
    typeof value !== 'number' || isMultiple(value, step) || refuse(found, at, 'multipleOf', { limit: step });
};

/** Decimal steps have no exact binary form: 0.0075 / 0.0001 is a hair off 75, and is still a multiple. */
function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  if (!Number.isFinite(times)) return value % step === 0;
  const off = Math.abs(times - Math.round(times));
  return off <= Number.EPSILON * 4 * Math.abs(times);
}

/** Keywords about numbers. */
export const numberKeywords: readonly Keyword[] = [
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
];
