import type { HandoffPlan, JsonObject } from '@panjare/contract';
import { compile, createForm } from '@panjare/form';
import type { CompiledForm } from '@panjare/form';

/** Whether a plan's `when` holds over some answers; run by the form engine, as the rule of a page nobody sees. */
export function planHolds({ definition }: CompiledForm, { when }: HandoffPlan, answers: JsonObject): boolean {
  if (when === undefined) return true;
  const id = 'handoff-rule';
  const page = { id, title: { fa: id }, when, items: [{ kind: 'note' as const, text: { fa: id } }] };
  const form = createForm(compile({ ...definition, pages: [...definition.pages, page] }), answers, {
    fill: false,
  });
  const holds = form.pages.some((candidate) => candidate.id === id && candidate.visible.value);
  form.dispose();
  return holds;
}
