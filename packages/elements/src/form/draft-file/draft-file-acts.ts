import type { AnyClient } from '@panjare/client';
import type { DraftFile, JsonObject } from '@panjare/contract';
import { createForm } from '@panjare/form';
import type { Form } from '@panjare/form';
import { carryFile, filesOf } from './carry-file.ts';
import type { CarriedFile } from './carry-file.ts';
import { fieldsOf } from '../version/carry-over.ts';
import { readDraftFile, writeDraftFile } from './draft-file.ts';
import type { DraftFileFault } from './draft-file.ts';
import { nearestPage } from '../address/page-address.ts';
import { differingPaths } from '../keeping/render-difference.ts';

/** What became of opening a file. Nothing of the form has changed yet. */
export type OpenedFile =
  | { state: 'refused'; fault: DraftFileFault; service: string | undefined }
  /** `same`: it holds what stands in the form; `fresh`: the form is empty; `other`: one of the two is to be chosen. */
  | { state: 'same' | 'fresh' | 'other'; file: DraftFile; carried: CarriedFile };

/** A flow that takes the answers of a file. */
export interface TakingFlow {
  takeAnswers(form: Form, answers: JsonObject): void;
  goTo(page: string): void;
}

/** Gives the browser a file of all answers to keep; its name. */
export function saveDraftFile(form: Form, page: string): string {
  const { name, text } = writeDraftFile(form.compiled, answersWithoutFiles(form), page, new Date());
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}

/** Looks at a file, and moves its answers into the version of the form. */
export async function openDraftFile(
  chosen: Pick<Blob, 'size' | 'text'>,
  form: Form,
  client: AnyClient,
  signal: AbortSignal,
): Promise<OpenedFile> {
  const read = await readDraftFile(chosen, form.compiled);
  if (read.state === 'refused') return { ...read, service: read.service };
  const { file } = read;
  const carried = await carryFile(file, form, client, signal);
  if (!carried) return { state: 'refused', fault: 'not-a-draft', service: undefined };
  const paths = differingPaths({ mine: answersWithoutFiles(form), theirs: carried.answers });
  const state = paths.length === 0 ? 'same' : isFresh(form) ? 'fresh' : 'other';
  return { state, file, carried };
}

/** Puts the answers of a file in the place of those of the form, and goes to its page. Files that were sent stay. */
export function takeDraftFile(
  flow: TakingFlow,
  form: Form,
  { page }: DraftFile,
  { answers }: CarriedFile,
): void {
  const sent = filesOf(form).map(({ node, value }) => ({ at: node.pointer.peek(), value }));
  flow.takeAnswers(form, answers);
  for (const { at, value } of sent) {
    const node = form.find(at);
    if (node?.kind === 'field') node.setValue(value);
  }
  const to = page === 'review' ? page : nearestPage(form, page)?.id;
  if (to !== undefined) flow.goTo(to);
}

/** Answers as a file holds them. */
export function answersWithoutFiles(form: Form): JsonObject {
  const copy = createForm(form.compiled, form.allAnswers(), { fill: false });
  for (const { node } of filesOf(copy)) node.setValue(undefined);
  return copy.allAnswers();
}

/** Nobody has written anything yet: what stands there is known of the citizen anyway. */
function isFresh(form: Form): boolean {
  return fieldsOf(form).every(
    ({ value, origin, item }) =>
      value.peek() === undefined || item.compute !== undefined || origin.peek()?.changed === false,
  );
}
