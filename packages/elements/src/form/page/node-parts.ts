import type { Item, RepeatItem } from '@panjare/contract';
import type { EngineParts, PlannedForm, PlannedItem } from '@panjare/form';
import type { CSSResult } from 'lit';
import { importElement } from '../../define/import-element.ts';
import { hostOf } from './field-host.ts';
import type { FieldElementName } from './field-host.ts';
import type { NoteView } from './note-view.ts';
import type { FoldedRow } from '../repeat/repeat-folded-row.ts';
import type { RepeatView } from '../repeat/repeat-view.ts';

/** What draws the nodes that only some forms have: each is there where its form has such nodes. */
export interface NodeParts {
  readonly NoteView?: typeof NoteView;
  readonly RepeatView?: typeof RepeatView;
  /** Rows of many fields. */
  readonly FoldedRow?: typeof FoldedRow;
  readonly styles: readonly CSSResult[];
}

/** A definition's parts of the engine, and what draws its nodes. */
export interface FormParts {
  readonly engine: EngineParts;
  readonly parts: NodeParts;
}

/**
 * Fetches all that a definition needs and its pages are drawn with, in one step and before the first is shown: what came
 * late would make the page jump, and would be missing where the network is.
 */
export async function fetchParts(
  { items, hasRules, hasRows }: PlannedForm,
  fields: Iterable<FieldElementName>,
): Promise<FormParts> {
  const [rules, places, notes, repeats, folded] = await Promise.all([
    hasRules ? import('./rules-part.ts') : undefined,
    items.some(asksForLand) ? import('../checks/place-check.ts') : undefined,
    items.some(({ kind }) => kind === 'note') ? import('./note-view.ts') : undefined,
    hasRows ? import('../repeat/repeat-view.ts') : undefined,
    items.some((item) => item.kind === 'repeat' && isWide(item.item))
      ? import('../repeat/repeat-folded-row.ts')
      : undefined,
    ...Array.from(fields, importElement),
  ]);
  const styles = [notes?.noteStyles, repeats?.repeatStyles, folded?.foldedStyles].filter(
    (one) => one !== undefined,
  );
  return {
    engine: { rules, rows: repeats, sharpen: places?.withPlaces },
    parts: { ...notes, ...repeats, ...folded, styles },
  };
}

/**
 * The elements of all fields, those of rows too, which may come later.
 * @throws TypeError where a field has a widget that nothing draws.
 */
export function fieldNames(items: readonly PlannedItem[]): ReadonlySet<FieldElementName> {
  return new Set(items.flatMap((item) => (item.kind === 'field' ? hostOf(item).name : [])));
}

/** Whether an answer is the corners of a place: few forms ask for any. */
function asksForLand(item: PlannedItem): boolean {
  return item.kind === 'field' && item.item.location?.shape === 'polygon';
}

/** Rows of so many fields are folded to a line each: open, two hundred of them would be a page nobody finds a way in. */
export function isWide(item: RepeatItem): boolean {
  return count(item.items) > 6;
}

function count(items: readonly Item[]): number {
  return items.reduce(
    (sum, item) => sum + (item.kind === 'field' ? 1 : item.kind === 'note' ? 0 : count(item.items)),
    0,
  );
}
