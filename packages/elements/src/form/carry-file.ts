import type { AnyClient } from '@panjare/client';
import { servicesOf } from '@panjare/client/services.js';
import type { DraftFile, Json, JsonObject } from '@panjare/contract';
import { createForm, diffAnswers } from '@panjare/form';
import type { CompiledForm, FieldNode, Form } from '@panjare/form';
import { carryOver, fieldsOf } from './carry-over.ts';
import { isBoundless } from './draft-file.ts';
import { compileKnown } from './open-form.ts';
import { labelOf } from './render-difference.ts';

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
  const from = createForm(older, answers, { fill: false });
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
  const unknown = diffAnswers(from.allAnswers(), answers).filter(({ op }) => op === 'add').length;
  return { answers: form.allAnswers(), dropped, unknown };
}

/** A version that is not to be had any more: the questions that still stand are tried all the same. */
async function readOlder(
  compiled: CompiledForm,
  version: number,
  client: AnyClient,
  signal: AbortSignal,
): Promise<CompiledForm> {
  try {
    return await compileKnown(await servicesOf(client).read(compiled.definition.ref, { version, signal }));
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
