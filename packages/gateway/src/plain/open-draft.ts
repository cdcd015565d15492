import type { Draft, JsonObject } from '@panjare/contract';
import { createForm, earlierFacts } from '@panjare/form';
import type { CompiledForm, Form, PageNode } from '@panjare/form';
import { valueAt } from '../cases/pointers.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { CompiledServices } from './compiled-services.ts';
import type { FactsInUse, KnownFacts } from './known-facts.ts';
import type { OwnVisit } from './visit.ts';

/** What the pages of a form share. */
export interface FormRooms {
  readonly services: CompiledServices;
  readonly facts: FactsInUse;
}

/** A draft opened for one request. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly compiled: CompiledForm;
  readonly form: Form;
  readonly known: KnownFacts;
}

/**
 * Opens a draft of this citizen: its answers in the engine, with what registers say. `retired` where a newer version
 * is published. Throws `ProblemError` `not-found`, also for a draft of another service or another person.
 */
export async function openDraft(
  visit: OwnVisit,
  { services, facts }: FormRooms,
  ref: string,
  id: string,
): Promise<OpenDraft | { readonly retired: Draft }> {
  const draft = await visit.ask('drafts.read', { params: { id } });
  if (draft.service !== ref) throw new ProblemError(404, 'not-found');
  const compiled = await services.current(visit, ref);
  if (compiled.definition.version !== draft.version) return { retired: draft };
  const known = await facts.read(visit, ref);
  return { draft, compiled, known, form: fillForm(compiled, draft.answers, known) };
}

/**
 * A form with answers in it, and with facts where they are what was answered: what the citizen has cleared stays clear,
 * but for what a register locks.
 */
export function fillForm(compiled: CompiledForm, answers: JsonObject, known: KnownFacts): Form {
  const form = createForm(compiled, answers);
  form.prefill(
    known.facts.filter(({ to, policy }) => policy === 'locked' || valueAt(answers, to) !== undefined),
  );
  form.prefill(earlierFacts(known.earlier ?? [], true));
  return form;
}

/**
 * Confirms what the citizen has said is right, on this page before, or by going on from it: a page that asks for a word
 * is not left without one.
 */
export function confirmFacts(form: Form, known: KnownFacts, isPassed: (page: string) => boolean): void {
  for (const { to } of known.facts)
    if (known.confirmed.has(to) || isPassed(form.pageOf(to)?.id ?? '')) form.confirm(to);
}

/** The pages that these answers lead through. */
export function visiblePages(form: Form): PageNode[] {
  return form.pages.filter(({ visible }) => visible.value);
}

/** Saves what a page changed. A save beside this one is read again by the caller: `false`. */
export async function saveDraft(visit: OwnVisit, { draft, form }: OpenDraft, page: string): Promise<boolean> {
  try {
    await visit.ask('drafts.save', {
      params: { id: draft.id },
      headers: { 'if-match': `"${draft.revision}"` },
      body: {
        patch: [
          { op: 'replace', path: '/answers', value: form.allAnswers() },
          { op: 'replace', path: '/page', value: page },
        ],
      },
    });
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'revision-conflict') return false;
    throw error;
  }
}
