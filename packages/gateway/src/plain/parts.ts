import type { Address, Bill, Json, JsonObject } from '@panjare/contract';
import type { FieldNode } from '@panjare/form';
import { cleanCode, cleanText } from '@panjare/persian';

/** One box of an answer of several: an address, the ids of a bill. */
export interface PlainPart {
  /** Its name in the answer; its words are `part.{name}`. */
  readonly name: keyof Address | keyof Bill;
  /** An answer is not one without it. */
  readonly needed: boolean;
  readonly box: 'code' | 'line' | 'lines' | 'short';
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

/** The boxes of a field whose answer is an object of texts; `undefined` for every other. */
export function partsOf({ widget, constraints }: FieldNode): readonly PlainPart[] | undefined {
  if (constraints.type !== 'object') return undefined;
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
  const entries = parts
    .map(({ name, box }) => [name, (box === 'code' ? cleanCode : cleanText)(typed(name)).trim()] as const)
    .filter(([, text]) => text !== '');
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What stands in one box. */
export function partText(value: Json | undefined, name: string): string {
  const text = typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;
  return typeof text === 'string' ? text : '';
}
