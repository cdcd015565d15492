import type { Prefill } from '@panjare/contract';
import type { Form, PageNode } from '@panjare/form';

/** What filling in what registers know needs. */
export interface Prefilling {
  /** The facts, on their way; left out where no register is asked. */
  asked: Promise<Prefill> | undefined;
  form: Form;
  /** Pages that were left before: leaving one asks for its facts to be confirmed, and nobody is asked twice. */
  left: readonly PageNode[];
  signal: AbortSignal;
}

/** Fills in what registers know. Resolves to those that did not answer: the citizen writes these answers. */
export async function prefillForm({ asked, form, left, signal }: Prefilling): Promise<readonly string[]> {
  if (!asked) return [];
  const { prefill } = form.compiled.definition;
  const confirmed = prefill.map(({ to }) => to).filter((to) => isAnswered(form, to, left));
  try {
    const { facts, unreachable } = await asked;
    form.prefill(facts);
    for (const pointer of confirmed) form.confirm(pointer);
    return unreachable;
  } catch {
    // A register that is down must never keep anyone from filling in the form.
    return signal.aborted ? [] : prefill.map(({ from }) => from.split('.')[0] ?? from);
  }
}

function isAnswered(form: Form, pointer: string, left: readonly PageNode[]): boolean {
  const page = form.pageOf(pointer);
  const node = form.find(pointer);
  return (
    page !== undefined && left.includes(page) && node?.kind === 'field' && node.value.peek() !== undefined
  );
}
