import type { Item, RepeatItem } from '@panjare/contract';
import type { Form, FormNode } from '@panjare/form';
import type { CSSResult } from 'lit';
import { importElement } from '../../define/import-element.ts';
import { hostOf } from './field-host.ts';
import type { FieldElementName } from './field-host.ts';
import type { NoteView } from './note-view.ts';
import type { FoldedRow } from '../repeat/repeat-folded-row.ts';
import type { RepeatView } from '../repeat/repeat-view.ts';

/** What draws the nodes that only some forms have: each is there where its form has such nodes. */
export interface NodeParts {
  readonly NoteView: typeof NoteView | undefined;
  readonly RepeatView: typeof RepeatView | undefined;
  /** Rows of many fields. */
  readonly FoldedRow: typeof FoldedRow | undefined;
  readonly styles: readonly CSSResult[];
}

/**
 * Fetches all that a form's pages are drawn with, before the first is shown: what came late would make the page jump,
 * and would be missing where the network is.
 */
export async function fetchParts(form: Form): Promise<NodeParts> {
  const kinds = new Set<Item['kind'] | 'wide'>();
  for (const { items } of form.compiled.definition.pages) collectKinds(items, kinds);
  const [notes, repeats, folded] = await Promise.all([
    kinds.has('note') ? import('./note-view.ts') : undefined,
    kinds.has('repeat') ? import('../repeat/repeat-view.ts') : undefined,
    kinds.has('wide') ? import('../repeat/repeat-folded-row.ts') : undefined,
    ...form.pages.map(({ items }) => fetchFields(items)),
  ]);
  const styles = [notes?.noteStyles, repeats?.repeatStyles, folded?.foldedStyles].filter(
    (one) => one !== undefined,
  );
  return {
    NoteView: notes?.NoteView,
    RepeatView: repeats?.RepeatView,
    FoldedRow: folded?.FoldedRow,
    styles,
  };
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

/** Fetches the elements of fields; each is fetched once. */
export async function fetchFields(items: readonly FormNode[]): Promise<void> {
  const names = new Set<FieldElementName>();
  collectFields(items, names);
  await Promise.all([...names].map((name) => importElement(name)));
}

function collectKinds(items: readonly Item[], kinds: Set<Item['kind'] | 'wide'>): void {
  for (const item of items) {
    kinds.add(item.kind);
    if (item.kind === 'repeat' && isWide(item)) kinds.add('wide');
    if (item.kind === 'group' || item.kind === 'repeat') collectKinds(item.items, kinds);
  }
}

function collectFields(items: readonly FormNode[], names: Set<FieldElementName>): void {
  for (const item of items) {
    if (item.kind === 'field') names.add(hostOf(item).name);
    if (item.kind === 'group') collectFields(item.items, names);
    if (item.kind === 'repeat') for (const row of item.rows.peek()) collectFields(row.items, names);
  }
}
