import type { Issue, Pointer } from '@panjare/contract';
import type { FieldNode, Form } from '@panjare/form';
import { toLanguageDigits } from '@panjare/persian';
import { html } from 'lit';
import type { PresentedDocuments } from '../../document-request/presented-documents.ts';
import { alert } from '../../icons/generated/alert.ts';
import { issueText } from '../../localize/issue-text.ts';
import { currentLocale, msg, str } from '../../localize/localize.ts';
import { pickText } from '../../localize/pick-text.ts';
import type { PartHost } from '../../reactive/later-part.ts';
import type { PartLabels } from '../../field/parts-field-element.ts';
import { hostOf } from '../page/field-host.ts';
import type { FillingState } from '../form-state.ts';

/** Where a line of the summary leads. */
export interface SummaryActions {
  /** Draws it again when words have come. */
  readonly host: PartHost;
  readonly presented: PresentedDocuments | undefined;
  visit(issue: Issue): void;
  visitConsent(id: string): void;
}

/** All that is wrong, each a link to its place. It takes the focus and is read out when it appears. */
export function renderSummary(now: FillingState, actions: SummaryActions) {
  const consents = now.state === 'review' ? unticked(now) : [];
  const lines = [
    ...now.issues.map((issue) => {
      const documents = issue.code === 'document-required' ? actions.presented : undefined;
      return documents
        ? { text: documents.missingText(issue), go: () => documents.visit(issue) }
        : { text: summaryLine(now.form, issue, actions.host), go: () => actions.visit(issue) };
    }),
    ...consents.map(({ id, text }) => ({
      text: msg(str`هنوز نپذیرفته‌اید: ${pickText(text)}`),
      go: () => actions.visitConsent(id),
    })),
  ];
  const count = toLanguageDigits(lines.length, currentLocale());
  const follow = (go: () => void) => (event: Event) => {
    event.preventDefault();
    go();
  };
  return html`<div class="notice danger summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <h3 id="summary-title" class="with-icon">
      ${alert()} ${lines.length === 1 ? msg('یک چیز مانده است') : msg(str`${count} چیز مانده است`)}
    </h3>
    <ul>
      ${lines.map(({ text, go }) => html`<li><a href="#" @click=${follow(go)}>${text}</a></li>`)}
    </ul>
  </div>`;
}

/** Consents left out when sending was tried, in the order they are asked in. */
function unticked({ definition, missing }: Extract<FillingState, { state: 'review' }>) {
  return (definition.consents ?? []).filter(({ id }) => missing.includes(id));
}

/** «کد ملی: ۱۰ رقم وارد کنید.» */
function summaryLine(form: Form, issue: Issue, host: PartHost): string {
  const node = form.find(issue.path);
  const label = node ? pickText(node.label as { fa: string }) : '';
  const chosen = node?.kind === 'field' && ['select', 'choice', 'yes-no'].includes(node.widget);
  const value = node?.kind === 'field' ? node.value.peek() : undefined;
  const part = node?.kind === 'field' ? partLabel(node, issue.path) : undefined;
  const text = issueText(issue, { label: part ?? label, how: chosen ? 'choose' : 'write', value }, host);
  const line = label === '' || text.includes(label) ? text : `${label}: ${text}`;
  const row = rowOf(form, issue.path);
  return row === '' ? line : `${row}: ${line}`;
}

/** The words of the box that an issue is about, in a field of several. */
function partLabel(node: FieldNode, path: Pointer): string | undefined {
  const field = customElements.get(`panjare-${hostOf(node).name}`) as Partial<PartLabels> | undefined;
  return field?.partLabel?.(path.slice(node.pointer.peek().length + 1));
}

/** «مالک ۲», where the answer is in a row: without it two lines would read the same. */
export function rowOf(form: Form, path: string): string {
  const [, repeat = '', index] = /^(.*)\/(\d+)(?:\/|$)/.exec(path) ?? [];
  const node = index === undefined ? undefined : form.find(repeat);
  if (node?.kind !== 'repeat') return '';
  const label = pickText(node.item.label ?? (node.label as { fa: string }));
  return `${label} ${toLanguageDigits(Number(index) + 1, currentLocale())}`;
}
