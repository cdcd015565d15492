import type { Id, JsonObject } from '@panjare/contract';
import { compile, createForm } from '@panjare/form';
import type { CompiledForm } from '@panjare/form';

/** Tells whether an inquiry's rule holds over some answers. */
export type InquiryRules = (inquiry: Id, answers: JsonObject) => boolean;

const made = new WeakMap<CompiledForm, InquiryRules>();

/**
 * The `when` rules of a definition's inquiries, run by the form engine and by nothing else: each becomes the rule of a
 * page in a form that nobody sees.
 */
export function inquiryRules(compiled: CompiledForm): InquiryRules {
  const known = made.get(compiled);
  if (known !== undefined) return known;
  const rules = prepare(compiled);
  made.set(compiled, rules);
  return rules;
}

function prepare({ definition }: CompiledForm): InquiryRules {
  const pages = definition.inquiries.flatMap(({ id, when }) =>
    when === undefined
      ? []
      : [{ id: pageOf(id), title: { fa: id }, when, items: [{ kind: 'note' as const, text: { fa: id } }] }],
  );
  if (pages.length === 0) return () => true;
  const form = compile({ ...definition, pages: [...definition.pages, ...pages] });
  return (inquiry, answers) => {
    const filled = createForm(form, answers);
    const page = filled.pages.find(({ id }) => id === pageOf(inquiry));
    const holds = page === undefined || page.visible.value;
    filled.dispose();
    return holds;
  };
}

function pageOf(inquiry: Id): Id {
  return `inquiry-${inquiry}`;
}
