import type { Issue } from '@panjare/contract';
import type { Form } from '@panjare/form';
import { toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import { alert } from '../icons/icons.ts';
import { issueText } from '../localize/issue-text.ts';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';

/** All that is wrong, each a link to its field. It takes the focus and is read out when it appears. */
export function renderSummary(form: Form, issues: readonly Issue[], go: (issue: Issue) => void) {
  if (issues.length === 0) return nothing;
  const count = toLanguageDigits(issues.length, currentLocale());
  const follow = (issue: Issue) => (event: Event) => {
    event.preventDefault();
    go(issue);
  };
  return html`<div class="notice danger summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <h3 id="summary-title" class="with-icon">
      ${alert()} ${issues.length === 1 ? msg('یک چیز مانده است') : msg(str`${count} چیز مانده است`)}
    </h3>
    <ul>
      ${issues.map((issue) => html`<li><a href="#" @click=${follow(issue)}>${summaryLine(form, issue)}</a></li>`)}
    </ul>
  </div>`;
}

/** «کد ملی: ۱۰ رقم وارد کنید.» */
function summaryLine(form: Form, issue: Issue): string {
  const node = form.find(issue.path);
  const label = node ? pickText(node.label as { fa: string }) : '';
  const chosen = node?.kind === 'field' && ['select', 'choice', 'yes-no'].includes(node.widget);
  const value = node?.kind === 'field' ? node.value.peek() : undefined;
  const text = issueText(issue, { label, how: chosen ? 'choose' : 'write', value });
  const line = label === '' || text.includes(label) ? text : `${label}: ${text}`;
  const row = rowOf(form, issue.path);
  return row === '' ? line : `${row}: ${line}`;
}

/** «مالک ۲», where the answer is in a row: without it two lines would read the same. */
function rowOf(form: Form, path: string): string {
  const [, repeat = '', index] = /^(.*)\/(\d+)(?:\/|$)/.exec(path) ?? [];
  const node = index === undefined ? undefined : form.find(repeat);
  if (node?.kind !== 'repeat') return '';
  const label = pickText(node.item.label ?? (node.label as { fa: string }));
  return `${label} ${toLanguageDigits(Number(index) + 1, currentLocale())}`;
}
