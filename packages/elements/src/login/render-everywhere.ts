import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../localize/localize.ts';

/** Ends the sessions on other devices too: for who left one open somewhere. */
export function renderEverywhere(leave: () => void): TemplateResult {
  return html`<details class="everywhere small">
    <summary>${msg('جای دیگری هم وارد شده‌اید؟')}</summary>
    <p class="muted">${msg('ورود شما در همهٔ دستگاه‌ها و سایت‌ها بسته می‌شود، همین‌جا هم.')}</p>
    <button class="button plain" type="button" @click=${leave}>${msg('خروج از همهٔ دستگاه‌ها')}</button>
  </details>`;
}
