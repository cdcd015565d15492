import type { Issue, Pointer } from '@panjare/contract';
import type { Form } from '@panjare/form';
import { isSignedIn } from './form-flow.ts';
import type { FormFrame } from './form-frame.ts';
import { isFilling } from './form-state.ts';
import type { PanjareForm } from './form.ts';

/** Sends a form, or asks to sign in first; the focus goes to what keeps it from being sent. */
export async function sendForm(host: PanjareForm, { acts }: FormFrame): Promise<void> {
  const { flow } = acts;
  const before = flow.state.peek();
  const asksWho = before.state === 'review' && before.definition.signIn.when !== 'none';
  if (asksWho && !isSignedIn(flow.session.peek())) return acts.signIn();
  await flow.submit();
  const now = flow.state.peek();
  if (now.state !== 'review') return;
  if (now.sending.state === 'version') await focusOn(host, '.changes');
  else if (now.issues.length + now.missing.length > 0) await acts.tellFaults();
}

/** Leads to the field at fault, on whatever page it is. */
export async function visitIssue(host: PanjareForm, frame: FormFrame, issue: Issue): Promise<void> {
  const { flow } = frame.acts;
  const now = flow.state.peek();
  if (!isFilling(now)) return;
  const page = now.form.pageOf(issue.path);
  if (page && (now.state !== 'page' || now.page !== page)) flow.showIssues([issue]);
  await host.updateComplete;
  await focusField(frame, now.form, issue.path);
}

/** Leads to a consent that was left out. */
export function visitConsent(host: PanjareForm, id: string): Promise<void> {
  return focusOn(host, `[data-consent="${CSS.escape(id)}"]`);
}

/** The field at a pointer, or the first field inside it. */
async function focusField({ page, element }: FormFrame, form: Form, path: Pointer): Promise<void> {
  const fields = page?.fields;
  if (!fields) return;
  const node = form.find(path);
  if (node?.kind === 'field') return fields.get(node)?.focus(path);
  const inside = [...fields].find(([one]) => one.pointer.peek().startsWith(`${path}/`));
  if (inside) return inside[1].focus();
  element
    .querySelector(`[data-path="${CSS.escape(path)}"]`)
    ?.closest('.repeat')
    ?.querySelector<HTMLElement>(':scope > .add, button')
    ?.focus();
}

async function focusOn(host: PanjareForm, selector: string): Promise<void> {
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}
