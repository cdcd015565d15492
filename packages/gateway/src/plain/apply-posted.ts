import type { Pointer } from '@panjare/contract';
import type { FieldNode, Form, RepeatNode } from '@panjare/form';
import { asksCorners } from './corners.ts';
import type { KnownFacts } from './known-facts.ts';
import { confirmFacts } from './open-draft.ts';
import { partsOf } from './parts.ts';
import type { Posted } from './posted.ts';
import { readAnswer } from './typed-answer.ts';

/** Pointers of a page at most; limits on rows stand in the engine. */
const MOST = 5_000;

/**
 * Writes a page as it was sent into the form: first as many rows as the page had, then each answer it asked for. So what
 * counts is what the person saw, also where they went back or sent the page twice. What the page did not ask stays.
 */
export function applyPosted(form: Form, page: string, posted: Posted, known: KnownFacts): Set<Pointer> {
  const asked = new Set(posted.raw('asked').split('\n').slice(0, MOST).filter(Boolean));
  for (const pointer of asked) {
    const rows = Number(posted.text(`rows:${pointer}`) ?? Number.NaN);
    setRows(form, page, pointer, rows);
  }
  for (const pointer of asked) {
    const node = nodeOn(form, page, pointer);
    if (node?.kind !== 'field' || node.widget === 'file' || isShownOnly(node)) continue;
    node.setValue(readAnswer(node, pointer, posted));
    if (!posted.has(`confirm:${pointer}`)) known.confirmed.delete(pointer);
    else known.confirmed.add(pointer);
  }
  confirmFacts(form, known, () => false);
  return asked;
}

/** Answers that are shown and not asked: computed, locked by a register, or of a kind that needs script. */
export function isShownOnly(node: FieldNode): boolean {
  return node.item.compute !== undefined || isLocked(node) || needsScript(node);
}

/** A register's word that is not the citizen's to change. */
export function isLocked({ origin }: FieldNode): boolean {
  const held = origin.peek();
  return held?.policy === 'locked' && !held.changed;
}

/** Answers of several facts at once that plain boxes cannot stand in for. */
export function needsScript(node: FieldNode): boolean {
  const { type } = node.constraints;
  if (asksCorners(node)) return false;
  return node.widget !== 'file' && (type === 'object' || type === 'array') && partsOf(node) === undefined;
}

/** What stands at a pointer of a page. */
export function nodeOn(form: Form, page: string, pointer: Pointer): FieldNode | RepeatNode | undefined {
  if (!/^(\/([^~/]|~[01])*)+$/u.test(pointer)) return undefined;
  return form.pageOf(pointer)?.id === page ? form.find(pointer) : undefined;
}

/** Gives a repeat of a page as many rows, within what the definition allows. */
export function setRows(form: Form, page: string, pointer: Pointer, rows: number): void {
  const node = nodeOn(form, page, pointer);
  if (node?.kind === 'repeat' && Number.isSafeInteger(rows)) matchRows(node, rows);
}

function matchRows(node: RepeatNode, wanted: number): void {
  while (node.rows.peek().length < wanted && node.canAdd.peek()) node.add();
  while (node.rows.peek().length > wanted && node.canRemove.peek()) {
    const last = node.rows.peek().at(-1);
    if (last === undefined) return;
    node.remove(last);
  }
}
