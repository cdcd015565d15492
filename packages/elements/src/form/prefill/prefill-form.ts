import type { AnyClient } from '@panjare/client';
import { prefillOf } from '@panjare/client/prefill.js';
import type { Item, Prefill, Text } from '@panjare/contract';
import { earlierFacts } from '@panjare/form';
import type { FieldNode, Form, PageNode } from '@panjare/form';

/** What filling in what is known needs. */
export interface Prefilling {
  client: AnyClient;
  /** The facts, on their way; left out where no register is asked. */
  asked: Promise<Prefill> | undefined;
  form: Form;
  /** Pages that were left before: leaving one asks for its facts to be confirmed, and nobody is asked twice. */
  left: readonly PageNode[];
  /** The citizen was in this form before: what stands empty was left empty. */
  isBegun: boolean;
  signal: AbortSignal;
}

/** What came of it. */
export interface Prefilled {
  /** Registers that did not answer: the citizen writes these answers. */
  readonly silent: readonly string[];
  /** Registers that cannot be asked about somebody without a national id. */
  readonly unasked: readonly string[];
  /** The questions that earlier answers were put to. */
  readonly reused: readonly Text[];
  /** Says of the answers now in the form where they come from, after others were loaded. */
  again(): void;
}

/** Fills in what registers know and what the citizen answered before. A register goes before an earlier answer. */
export async function prefillForm(prefilling: Prefilling): Promise<Prefilled> {
  const { client, form, left, isBegun, signal } = prefilling;
  const { prefill, ref, pages } = form.compiled.definition;
  const isReusing = pages.some(({ items }) => items.some(isReused));
  const asked = prefilling.asked ?? (isReusing ? prefillOf(client).read(ref, { signal }) : undefined);
  const confirmed = prefill.map(({ to }) => to).filter((to) => isAnswered(form, to, left));
  try {
    const { facts = [], unreachable = [], unasked = [], earlier = [] } = (await asked) ?? {};
    const empty = earlier
      .map(({ to }) => fieldAt(form, to))
      .filter((node) => node?.value.peek() === undefined);
    const fill = (later: boolean) => {
      form.prefill(facts);
      form.prefill(earlierFacts(earlier, later).filter(({ to }) => !fieldAt(form, to)?.origin.peek()));
      for (const pointer of confirmed) form.confirm(pointer);
    };
    fill(isBegun);
    return {
      silent: unreachable,
      unasked,
      reused: empty.flatMap((node) =>
        node?.value.peek() === undefined ? [] : [node.label as unknown as Text],
      ),
      again: () => fill(true),
    };
  } catch {
    // A register that is down must never keep anyone from filling in the form.
    const silent = signal.aborted ? [] : prefill.map(({ from }) => from.split('.')[0] ?? from);
    return { silent, unasked: [], reused: [], again: () => undefined };
  }
}

function isReused(item: Item): boolean {
  if (item.kind === 'group') return item.items.some(isReused);
  return item.kind === 'field' && (item.reuse ?? 'never') !== 'never';
}

function fieldAt(form: Form, pointer: string): FieldNode | undefined {
  const node = form.find(pointer);
  return node?.kind === 'field' ? node : undefined;
}

function isAnswered(form: Form, pointer: string, left: readonly PageNode[]): boolean {
  const page = form.pageOf(pointer);
  return page !== undefined && left.includes(page) && fieldAt(form, pointer)?.value.peek() !== undefined;
}
