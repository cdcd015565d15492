import { toLanguageDigits } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { currentLocale, msg, str } from '../../localize/localize.ts';
import { pickText } from '../../localize/pick-text.ts';
import type { QuestionName, VersionChanges } from './carry-over.ts';

/** The service was published anew while it was being filled in: what differs, and that no answer is lost for it. */
export function renderChanges(changes: VersionChanges): TemplateResult {
  const { added, removed, changed } = changes;
  const count = added.length + removed.length + changed.length;
  const digits = toLanguageDigits(count, currentLocale());
  const words = {
    one: () => msg('یک چیز فرق کرده است. بقیهٔ پاسخ‌هایتان سر جایشان است؛ این را ببینید و دوباره بفرستید.'),
    other: () =>
      msg(
        str`${digits} چیز فرق کرده است. بقیهٔ پاسخ‌هایتان سر جایشان است؛ این‌ها را ببینید و دوباره بفرستید.`,
      ),
  };
  return html`<section
    class="notice warning changes"
    tabindex="-1"
    role="alert"
    aria-labelledby="changes-title"
  >
    <h3 id="changes-title">${msg('این فرم همین حالا نو شد')}</h3>
    <p>
      ${
        count === 0
          ? msg('پرسش‌ها همان‌اند و پاسخ‌هایتان سر جایشان است. یک بار دیگر ببینید و دوباره بفرستید.')
          : count === 1
            ? words.one()
            : words.other()
      }
    </p>
    ${renderNames(msg('تازه پرسیده می‌شود'), added)} ${renderNames(msg('عوض شد'), changed)}
    ${renderNames(msg('دیگر پرسیده نمی‌شود'), removed)}
  </section>`;
}

function renderNames(heading: string, names: readonly QuestionName[]) {
  if (names.length === 0) return nothing;
  return html`<div>
    <h4>${heading}</h4>
    <ul>
      ${names.map((name) => html`<li>${name.map((text) => pickText(text)).join(': ')}</li>`)}
    </ul>
  </div>`;
}
