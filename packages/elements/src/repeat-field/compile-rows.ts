import { createForm } from '@panjare/form';
import type { CompiledForm, FormNode } from '@panjare/form';
import { compileKnown } from '../form/open-form.ts';
import { hostOf } from '../form/page/field-host.ts';
import { definitionOf } from './repeat-definition.ts';
import type { RowsDescription } from './repeat-definition.ts';

/** The rows made ready, or what their developer is told: each item that cannot be asked for, and why. */
export type CompiledRows =
  | { readonly compiled: CompiledForm }
  | {
      /** `items/2 /shar: unknown-pointer`, a line each; codes as `panjare check` says them. */
      readonly fault: string;
    };

/** Compiles rows. Where that fails each item is tried by itself, so that the one at fault can be named. */
export async function compileRows(rows: RowsDescription): Promise<CompiledRows> {
  const whole = await compileOnce(rows);
  if ('compiled' in whole) return whole;
  const alone = await Promise.all(
    rows.items.map(async (item, place) => {
      const one = await compileOnce({ ...rows, items: [item] });
      return 'fault' in one ? [`items/${place} ${'at' in item ? item.at : item.kind}: ${one.fault}`] : [];
    }),
  );
  return { fault: alone.flat().join('\n') || whole.fault };
}

async function compileOnce(rows: RowsDescription): Promise<CompiledRows> {
  try {
    const compiled = await compileKnown(definitionOf(rows));
    const form = createForm(compiled, { rows: [{}] });
    const files = form.pages.flatMap(({ items }) => items).some(asksForFile);
    return files ? { fault: 'A file does not fit into JSON; ask for files beside the rows.' } : { compiled };
  } catch (error) {
    const { message, cause } = error as Error;
    return { fault: cause instanceof Error ? cause.message : message };
  }
}

/** @throws where a field has a widget that nothing draws. */
function asksForFile(node: FormNode): boolean {
  switch (node.kind) {
    case 'field':
      return hostOf(node).name === 'file-field';
    case 'note':
      return false;
    case 'group':
      return node.items.some(asksForFile);
    case 'repeat':
      return node.rows.peek().some(({ items }) => items.some(asksForFile));
  }
}
