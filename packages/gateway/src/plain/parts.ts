import type { Address, Bill, Json, JsonObject, Point } from '@panjare/contract';
import type { FieldNode } from '@panjare/form';
import { coordinateText, readCoordinate, readPlace } from '@panjare/form/place.js';
import { cleanCode, cleanText } from '@panjare/persian';

/** One box of an answer of several: an address, the ids of a bill, a place. */
export interface PlainPart {
  /** Its name in the answer; its words are `part.{name}`. */
  readonly name: keyof Address | keyof Bill | keyof Point;
  /** An answer is not one without it. */
  readonly needed: boolean;
  readonly box: 'code' | 'line' | 'lines' | 'short' | 'degrees';
  /** An HTML autofill token. */
  readonly autofill?: string;
}

const address: readonly PlainPart[] = [
  { name: 'postalCode', needed: true, box: 'code', autofill: 'postal-code' },
  { name: 'province', needed: true, box: 'line', autofill: 'address-level1' },
  { name: 'city', needed: true, box: 'line', autofill: 'address-level2' },
  { name: 'street', needed: true, box: 'lines', autofill: 'street-address' },
  { name: 'number', needed: false, box: 'short' },
  { name: 'floor', needed: false, box: 'short' },
  { name: 'unit', needed: false, box: 'short' },
];
const bill: readonly PlainPart[] = [
  { name: 'billId', needed: true, box: 'code' },
  { name: 'paymentId', needed: true, box: 'code' },
];
const point: readonly PlainPart[] = [
  { name: 'latitude', needed: true, box: 'degrees' },
  { name: 'longitude', needed: true, box: 'degrees' },
];

/** The boxes of a field whose answer is an object; `undefined` for every other. */
export function partsOf({ widget, constraints }: FieldNode): readonly PlainPart[] | undefined {
  if (constraints.type !== 'object') return undefined;
  if (widget === 'location') return point;
  return widget === 'address' ? address : widget === 'bill' ? bill : undefined;
}

/** The box that a pointer below a field leads to. */
export function partAt(node: FieldNode, path: string): PlainPart | undefined {
  const name = path.slice(node.pointer.peek().length + 1);
  return partsOf(node)?.find((part) => part.name === name);
}

/** The answer that boxes hold, without those left empty; nothing where all are. */
export function readParts(
  parts: readonly PlainPart[],
  typed: (name: string) => string,
): JsonObject | undefined {
  // A whole place that was pasted into one box counts.
  const whole = parts === point ? readPlace(parts.map(({ name }) => typed(name)).join(' ')) : undefined;
  if (whole) return { ...whole };
  const entries = parts
    .map((part) => [part.name, readPart(part, typed(part.name))] as const)
    .filter(([, held]) => held !== '');
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function readPart({ name, box }: PlainPart, typed: string): string | number {
  if (name === 'latitude' || name === 'longitude') return readCoordinate(typed, name) ?? typed.trim();
  return (box === 'code' ? cleanCode : cleanText)(typed).trim();
}

/** What stands in one box. */
export function partText(value: Json | undefined, name: string): string {
  const held = typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;
  if (typeof held === 'number') return coordinateText(held, 'fa');
  return typeof held === 'string' ? held : '';
}
