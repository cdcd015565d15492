import type { Point } from '@panjare/contract';
import { corners, readPlace } from '@panjare/form/place.js';
import { fillUp, makeRow, readRow } from './place-rows.ts';
import type { Coordinate, PlaceRow, Shape } from './place-rows.ts';

type Rows = readonly PlaceRow[];
/** What of a row changes. */
type RowChange = { readonly latitude?: Coordinate; readonly longitude?: Coordinate };

/** Rows with one of them changed; one past the end is new. */
export function changeRow(rows: Rows, row: number, change: RowChange): Rows {
  return row < rows.length
    ? rows.with(row, { ...held(rows, row), ...change })
    : [...rows, { ...makeRow(), ...change }];
}

/** A box was left: a whole place in it goes into both, and what was read stands there as it is written here. */
export function settleRow(rows: Rows, row: number, text: string): Rows {
  return changeRow(rows, row, readPlace(text) ?? readRow(held(rows, row)) ?? {});
}

/** Places over the rows from one on, as far as there is room. */
export function layPlaces(rows: Rows, from: number, places: readonly Point[]): Rows {
  const laid = places.slice(0, corners.most - from).map(makeRow);
  return rows.toSpliced(from, places.length, ...laid);
}

/** Rows with one of them at another place. */
export function moveRow(rows: Rows, from: number, to: number): Rows {
  return rows.toSpliced(from, 1).toSpliced(to, 0, held(rows, from));
}

/** Rows without one of them. */
export function removeRow(rows: Rows, row: number, shape: Shape): Rows {
  return fillUp(rows.toSpliced(row, 1), shape);
}

/** Where a place given on the map goes: to the row in hand, else to the first that stands empty, else behind them all. */
export function rowToFill(rows: Rows, inHand: number | undefined): number {
  const taken = rows.findIndex(({ key }) => key === inHand);
  if (taken >= 0) return taken;
  const empty = rows.findIndex((row) => readRow(row) === undefined);
  return empty >= 0 ? empty : rows.length;
}

function held(rows: Rows, row: number): PlaceRow {
  return rows[row] ?? makeRow();
}
