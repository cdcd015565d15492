import type { AutosaveState } from '@panjare/client';
import type { Form } from '@panjare/form';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { instantText } from '../../localize/instant-text.ts';
import { msg, str } from '../../localize/localize.ts';
import { renderDifference } from './render-difference.ts';

export { conflictStyles as styles } from './conflict.styles.ts';

/** What differs between this tab and the other one, in words, and the choice. Nothing is overwritten unseen. */
export function renderConflict(
  form: Form,
  state: Extract<AutosaveState, { state: 'conflict' }>,
  resolve: (keep: 'mine' | 'theirs') => void,
): TemplateResult {
  const names = { mine: msg('این نسخه'), theirs: msg('نسخهٔ دیگر') };
  return html`<section class="notice warning" role="alert" aria-labelledby="conflict-title">
    <h3 id="conflict-title">${msg('این فرم در جای دیگری هم پر شده است')}</h3>
    <p>
      ${msg(str`نسخهٔ دیگر در ${instantText(state.theirs.savedAt, 'long')} ذخیره شده است. فرق‌ها را ببینید و یکی را نگه دارید.`)}
    </p>
    ${renderDifference(form, { mine: state.mine.answers, theirs: state.theirs.answers, names })}
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
