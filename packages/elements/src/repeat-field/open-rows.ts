import { createForm } from '@panjare/form';
import type { CompiledForm, FormNode } from '@panjare/form';
import { compileKnown } from '../form/open-form.ts';
import { checksPart } from '../form/checks/checks.ts';
import { hostOf } from '../form/page/field-host.ts';
import type { NodeParts } from '../form/page/node-parts.ts';
import { definitionOf } from './repeat-definition.ts';
import type { RowsDescription } from './repeat-definition.ts';

/** What a developer is told. */
interface Faulty {
  /** `items/2 /shar: unknown-pointer`, a line each; codes as `panjare check` says them. */
  readonly fault: string;
}

/** Rows made ready, with what draws them. */
interface ReadyRows {
  readonly compiled: CompiledForm;
  readonly parts: NodeParts;
}

/** Rows made ready with all that draws them, or what is wrong with them; nothing where that cannot be fetched now. */
export async function openRows(rows: RowsDescription): Promise<ReadyRows | Faulty | undefined> {
  const [made, checks] = await Promise.all([
    compileRows(rows).catch(() => undefined),
    checksPart.fetch().catch(() => undefined),
  ]);
  return checks || (made && 'fault' in made) ? made : undefined;
}

/** Where compiling fails each item is tried by itself, so that the one at fault can be named. */
async function compileRows(rows: RowsDescription): Promise<ReadyRows | Faulty> {
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

/** @throws where something cannot be fetched. */
async function compileOnce(rows: RowsDescription): Promise<ReadyRows | Faulty> {
  try {
    const ready = await compileKnown(definitionOf(rows));
    const form = createForm(ready.compiled, { rows: [{}] });
    const files = form.pages.flatMap(({ items }) => items).some(asksForFile);
    return files ? { fault: 'A file does not fit into JSON; ask for files beside the rows.' } : ready;
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: unknown };
    if (code !== 'definition-invalid') throw error;
    return { fault: cause instanceof Error ? cause.message : code };
  }
}

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
