import type { Issue, Json, LocationRule, Pointer } from '@panjare/contract';
import type { AnswerCheck } from '../compile/plan.ts';
import { refuse } from '../schema/check.ts';
import { placeFault } from './place-fault.ts';
import { corners } from './polygon.ts';

/** Checks of a polygon, beside its schema, what no schema can say: how many corners it may have, and that no sides meet. */
export const withPlaces: AnswerCheck = ({ widget, location = {} }, check) =>
  widget !== 'location'
    ? check
    : (value, at, found) => check(value, at, found) && isWhole(value, location, at, found);

function isWhole(value: Json, rule: LocationRule, at: Pointer, found: Issue[] | undefined): boolean {
  const fault = placeFault(value, rule);
  switch (fault?.code) {
    case 'too-few':
      return refuse(found, at, 'minItems', { limit: corners.least });
    case 'too-many':
      return refuse(found, at, 'maxItems', { limit: corners.most });
    case 'crossing':
      return refuse(found, at, 'check', { id: 'crossing', message: { ...fault.message } });
    default:
      return true;
  }
}
