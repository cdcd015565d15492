import type { AnyClient } from '@panjare/client';
import { servicesOf } from '@panjare/client/services.js';
import type { DraftFile, Item, Json, JsonObject } from '@panjare/contract';
import { createForm, diffAnswers } from '@panjare/form';
import type { CompiledForm, FieldNode, Form } from '@panjare/form';
import { carryOver, fieldsOf } from '../version/carry-over.ts';
import { isBoundless } from './draft-file.ts';
import { compileKnown } from '../open-form.ts';
import { labelOf } from '../keeping/render-difference.ts';

/** The answers of a file as this form can hold them. */
export interface CarriedFile {
  readonly answers: JsonObject;
  /** Questions whose answers in the file do not fit, in words. */
  readonly dropped: readonly string[];
  /** Answers to questions that neither version asks. */
  readonly unknown: number;
}

/**
 * Moves the answers of a file into the version a form stands in: every one that it can hold. `undefined` where there is
 * more in it than any form has. Files a citizen sent are not among them: they are the draft's that they were sent with.
 */
export async function carryFile(
  { answers, version }: DraftFile,
  { compiled }: Form,
  client: AnyClient,
  signal: AbortSignal,
): Promise<CarriedFile | undefined> {
  const older =
    version === compiled.definition.version ? compiled : await readOlder(compiled, version, client, signal);
  if (isBoundless(older, answers)) return undefined;
  const asked = prune(answers, older);
  const from = createForm(older, asked.answers, { fill: false });
  const { form } = carryOver(from, compiled);
  for (const node of fieldsOf(form)) if (isFile(node)) node.setValue(undefined);
  const fits = (node: FieldNode) => {
    const same = form.find(node.pointer.peek());
    return same?.kind === 'field' && diffAnswers(asJson(node), asJson(same)).length === 0;
  };
  const dropped = fieldsOf(from)
    .filter((node) => !isFile(node) && node.item.compute === undefined && node.value.peek() !== undefined)
    .filter((node) => !fits(node))
    .map((node) => labelOf(from, node.pointer.peek()));
  const { answers: carried } = prune(form.allAnswers(), compiled);
  return { answers: carried, dropped, unknown: asked.unknown };
}

/** Only the answers that a definition asks for: a form keeps what else is in a draft, and a file may hold anything. */
function prune(answers: JsonObject, { definition }: CompiledForm): { answers: JsonObject; unknown: number } {
  const fields = new Set<string>();
  const around = new Set(['']);
  const collect = (items: readonly Item[], base: string): void => {
    for (const item of items) {
      if (item.kind === 'group') collect(item.items, base);
      if (item.kind !== 'field' && item.kind !== 'repeat') continue;
      const at = base + item.at;
      for (let end = at.indexOf('/', 1); end > 0; end = at.indexOf('/', end + 1))
        around.add(at.slice(0, end));
      if (item.kind === 'field') fields.add(at);
      else collect(item.items, (around.add(at), around.add(`${at}/*`), `${at}/*`));
    }
  };
  for (const { items } of definition.pages) collect(items, '');
  let unknown = 0;
  const keep = (value: Json, at: string): Json | undefined => {
    if (fields.has(at)) return value;
    const isHolder = around.has(at) && typeof value === 'object' && value !== null;
    if (!isHolder) unknown += 1;
    if (!isHolder) return undefined;
    if (Array.isArray(value)) return value.map((row) => keep(row, `${at}/*`) ?? {});
    const kept = Object.entries(value).map(
      ([key, one]) => [key, keep(one, `${at}/${escaped(key)}`)] as const,
    );
    return Object.fromEntries(kept.filter(([, one]) => one !== undefined)) as JsonObject;
  };
  return { answers: keep(answers, '') as JsonObject, unknown };
}

/** A step of a JSON Pointer (RFC 6901 section 3). */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A version that is not to be had any more: the questions that still stand are tried all the same. */
async function readOlder(
  compiled: CompiledForm,
  version: number,
  client: AnyClient,
  signal: AbortSignal,
): Promise<CompiledForm> {
  try {
    const older = await servicesOf(client).read(compiled.definition.ref, { version, signal });
    return (await compileKnown(older)).compiled;
  } catch {
    return compiled;
  }
}

/** Files a citizen sent, by the pointers of their questions: they stay while other answers change. */
export function filesOf(form: Form): readonly { node: FieldNode; value: Json }[] {
  return fieldsOf(form).flatMap((node) => {
    const value = node.value.peek();
    return isFile(node) && value !== undefined ? [{ node, value }] : [];
  });
}

function isFile({ widget }: FieldNode): boolean {
  return widget === 'file';
}

function asJson({ value }: FieldNode): JsonObject {
  return { value: value.peek() ?? null };
}
