import type { AutosaveState } from '@panjare/client';
import type { Json } from '@panjare/contract';
import { diffAnswers } from '@panjare/form';
import type { Form } from '@panjare/form';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { instantText } from '../localize/instant-text.ts';
import { msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { rowOf } from './render-summary.ts';
import { writeAnswer } from './write-answer.ts';

export { conflictStyles as styles } from './conflict.styles.ts';

/** What differs between this tab and the other one, in words, and the choice. Nothing is overwritten unseen. */
export function renderConflict(
  form: Form,
  state: Extract<AutosaveState, { state: 'conflict' }>,
  resolve: (keep: 'mine' | 'theirs') => void,
): TemplateResult {
  const paths = [...new Set(diffAnswers(state.theirs.answers, state.mine.answers).map(({ path }) => path))];
  return html`<section class="notice warning" role="alert" aria-labelledby="conflict-title">
    <h3 id="conflict-title">${msg('این فرم در جای دیگری هم پر شده است')}</h3>
    <p>
      ${msg(str`نسخهٔ دیگر در ${instantText(state.theirs.savedAt, 'long')} ذخیره شده است. فرق‌ها را ببینید و یکی را نگه دارید.`)}
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">${msg('پرسش')}</th>
          <th scope="col">${msg('این نسخه')}</th>
          <th scope="col">${msg('نسخهٔ دیگر')}</th>
        </tr>
      </thead>
      <tbody>
        ${paths.map(
          (path) =>
            html`<tr>
              <th scope="row">${labelOf(form, path)}</th>
              <td>${write(form, path, at(state.mine.answers, path))}</td>
              <td>${write(form, path, at(state.theirs.answers, path))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <div class="actions">
      <button class="button" type="button" @click=${() => resolve('mine')}>
        ${msg('نگه‌داشتن این نسخه')}
      </button>
      <button class="button quiet" type="button" @click=${() => resolve('theirs')}>
        ${msg('گرفتن نسخهٔ دیگر')}
      </button>
    </div>
  </section>`;
}

/** The label of the answer at a pointer, or of the nearest one that contains it: «مالک ۲: دانگ». */
function labelOf(form: Form, path: string): string {
  const row = rowOf(form, path);
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const node = nodeAt(form, at);
    if (node?.kind === 'field')
      return `${row === '' ? '' : `${row}: `}${pickText(node.label as { fa: string })}`;
    if (node) return row || pickText(node.label as { fa: string });
  }
  return path;
}

/** The question at a pointer. A row that is not here any more is asked as the first one is. */
function nodeAt(form: Form, path: string): ReturnType<Form['find']> {
  return form.find(path) ?? form.find(path.replaceAll(/\/\d+(?=\/|$)/g, '/0'));
}

function at(value: Json | undefined, path: string): Json | undefined {
  let found: Json | undefined = value;
  for (const step of path.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, key)) return undefined;
    found = (found as { [key: string]: Json })[key];
  }
  return found;
}

/** A value as its question is answered; the parts of a row one under the other. */
function write(form: Form, path: string, value: Json | undefined): TemplateResult {
  if (value === undefined || value === null || value === '') return html`${msg('خالی')}`;
  if (typeof value === 'object')
    return html`${Object.entries(value).map(([key, part]) => {
      const inside = `${path}/${key}`;
      const asked = nodeAt(form, inside);
      const label = asked ? `${pickText(asked.label as { fa: string })}: ` : '';
      return html`<div>${label}${write(form, inside, part)}</div>`;
    })}`;
  const node = nodeAt(form, path);
  const { text, code } =
    node?.kind === 'field' ? writeAnswer(node, value) : { text: String(value), code: false };
  return html`<bdi dir=${code ? 'ltr' : 'auto'}>${text}</bdi>`;
}
