import type { AutosaveState } from '@panjare/client';
import type { Json } from '@panjare/contract';
import { diffAnswers } from '@panjare/form';
import type { FieldNode, Form } from '@panjare/form';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { instantText } from '../localize/instant-text.ts';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';

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
              <td><bdi>${write(at(state.mine.answers, path))}</bdi></td>
              <td><bdi>${write(at(state.theirs.answers, path))}</bdi></td>
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

/** The label of the answer at a pointer, or of the nearest one that contains it. */
function labelOf(form: Form, path: string): string {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const node = form.find(at) as Pick<FieldNode, 'label'> | undefined;
    if (node) return pickText(node.label as { fa: string });
  }
  return path;
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

function write(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return msg('خالی');
  if (typeof value === 'boolean') return value ? msg('بله') : msg('خیر');
  if (typeof value === 'object')
    return Object.values(value)
      .map(write)
      .join(currentLocale() === 'en' ? ', ' : '، ');
  return String(value);
}
