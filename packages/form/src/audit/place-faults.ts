import type { LocationRule } from '@panjare/contract';
import type { SchemaPlace } from '../compile/schema-place.ts';

/** Whether the schema of an answer holds the shape that is asked for: a point, or an array of points. */
export function isShapeFit(
  { shape = 'point' }: LocationRule = {},
  place: SchemaPlace,
  type: string,
): boolean {
  const point = shape === 'polygon' ? place.inside('*') : place;
  const wanted = shape === 'polygon' ? 'array' : 'object';
  return (
    (shape === 'point' || shape === 'polygon') &&
    type === wanted &&
    point?.inside('latitude') !== undefined &&
    point.inside('longitude') !== undefined
  );
}
