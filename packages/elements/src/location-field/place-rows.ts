import type { Point } from '@panjare/contract';
import { isPoint, readCoordinate, readPlace } from '@panjare/form/place.js';

/** A coordinate as its box holds it: a number where it came as one, else what was typed. */
export type Coordinate = number | string;

/** A place in two boxes. */
export interface PlaceRow {
  /** Its own while it lives, wherever it moves to. */
  readonly key: number;
  readonly latitude: Coordinate;
  readonly longitude: Coordinate;
}

/** A place as data. What cannot be read stays as it was typed; what is missing is left out. */
export type PlaceValue = { latitude?: Coordinate; longitude?: Coordinate };

/** The value of a field: a point, or the corners of a polygon. */
export type Place = PlaceValue | PlaceValue[];

export type Shape = 'point' | 'polygon';

export const axes = ['latitude', 'longitude'] as const;

let keys = 0;

/** A row of its own for a place, or one that is empty. */
export function makeRow({ latitude = '', longitude = '' }: PlaceValue = {}): PlaceRow {
  return { key: ++keys, latitude, longitude };
}

/** What a row means; nothing where both boxes are empty. */
export function readRow(row: PlaceRow): PlaceValue | undefined {
  const value: PlaceValue = {};
  for (const axis of axes) {
    const held = row[axis];
    if (typeof held === 'number') value[axis] = held;
    else if (held.trim() !== '') value[axis] = readCoordinate(held, axis) ?? held.trim();
  }
  return Object.keys(value).length > 0 ? value : undefined;
}

/** The place of a row that holds one. */
export function pointOf(row: PlaceRow): Point | undefined {
  const value = readRow(row);
  return isPoint(value) ? value : undefined;
}

/** What rows mean together. Empty rows at the end are no corners; one between others is a corner that is missing. */
export function readRows(rows: readonly PlaceRow[], shape: Shape): Place | undefined {
  const places = rows.map(readRow);
  if (shape === 'point') return places[0];
  const last = places.findLastIndex((place) => place !== undefined);
  return last < 0 ? undefined : places.slice(0, last + 1).map((place) => place ?? {});
}

/** Rows for a value from outside, whatever it is. */
export function rowsOf(value: unknown, shape: Shape): readonly PlaceRow[] {
  const places = shape === 'polygon' ? (Array.isArray(value) ? value : []) : [value];
  return fillUp(
    places.map((place: unknown) => makeRow(isPlaceValue(place) ? onlyPlace(place) : {})),
    shape,
  );
}

/** A point has one row; of a polygon there are as many as it has corners at least. */
export function fillUp(rows: readonly PlaceRow[], shape: Shape): readonly PlaceRow[] {
  const least = shape === 'polygon' ? 3 : 1;
  const missing = Math.max(0, least - rows.length);
  return missing === 0 ? rows : [...rows, ...Array.from({ length: missing }, () => makeRow())];
}

/** Reads data as an attribute or a restored form has it: JSON, or places as they are pasted, a line each. */
export function readPlaceText(text: string, shape: Shape): Place | undefined {
  const json = /^\s*[{[]/.test(text) ? parseJson(text) : undefined;
  if (json !== undefined) return readRows(rowsOf(json, shape), shape);
  const places = readLines(text);
  if (places) return shape === 'polygon' ? places.map((place) => ({ ...place })) : { ...places[0] };
  if (text.trim() === '') return undefined;
  const unread = { latitude: text.trim() };
  return shape === 'polygon' ? [unread] : unread;
}

/** Places, one a line; nothing where a line is none. */
export function readLines(text: string): readonly Point[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.length > 200) return undefined;
  const places = lines.map(readPlace);
  return places.every((place) => place !== undefined) ? places : undefined;
}

/** Whether two values mean the same. */
export function isSamePlace(a: unknown, b: unknown, shape: Shape): boolean {
  const text = (value: unknown) => JSON.stringify(readRows(rowsOf(value, shape), shape)) ?? '';
  return text(a) === text(b);
}

function isPlaceValue(value: unknown): value is PlaceValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function onlyPlace(value: PlaceValue): PlaceValue {
  const place: PlaceValue = {};
  for (const axis of axes) {
    const held: unknown = value[axis];
    if (typeof held === 'number' || typeof held === 'string') place[axis] = held;
  }
  return place;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
