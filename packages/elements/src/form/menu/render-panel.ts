import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** What the menu of a form shows below it; its heading takes the keyboard. */
export function renderPanel(
  title: string,
  content: TemplateResult,
  buttons: TemplateResult,
  kind: 'warning' | 'danger' | '' = '',
): TemplateResult {
  return html`<section class="notice menu-panel ${kind}" aria-labelledby="menu-panel">
    <h3 id="menu-panel" tabindex="-1">${title}</h3>
    ${content}
    <div class="actions">${buttons}</div>
  </section>`;
}
