import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { instantText } from '../../localize/instant-text.ts';
import { msg, str } from '../../localize/localize.ts';
import type { FillingState } from '../form-state.ts';
import { renderItems } from '../review/render-review.ts';

/**
 * A page on paper: boxes cut what is longer than they are, so its answers stand as they do in the last look, and nobody
 * takes the sheet for a receipt.
 */
export function renderSheet(now: FillingState, printedAt: string): TemplateResult {
  const when = instantText(printedAt, 'long');
  return html`<p class="small">${msg(str`پیش‌نویس؛ هنوز فرستاده نشده است. چاپ: ${when}`)}</p>
    ${now.state === 'page' ? renderItems(now.page.items) : nothing}`;
}
