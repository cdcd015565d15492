import type { Json } from '@panjare/contract';
import { parsePointer, valueAt } from '../pointer/pointer.ts';
import { refuseDefinition } from './refuse-definition.ts';

/**
 * The schema that a `$ref` in a definition leads to. A definition stands alone, so it leads to a place in the same
 * schema: `#/definitions/Owner`. (`$id` has no say; `compile` refuses one that would.)
 */
export function followReference(root: Json, reference: string): Json {
  const target = reference.startsWith('#')
    ? valueAt(root, parsePointer(decodeURIComponent(reference.slice(1))))
    : undefined;
  return target ?? refuseDefinition('unresolved-reference');
}
