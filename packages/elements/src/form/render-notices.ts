import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { instantText } from '../localize/instant-text.ts';
import { msg, str } from '../localize/localize.ts';

/** That a draft goes on. */
export function renderRestored(savedAt: string): TemplateResult {
  return html`<p class="small muted">
    ${msg(str`ادامهٔ پیش‌نویسی که ${instantText(savedAt, 'long')} ذخیره شد.`)}
  </p>`;
}

/** Where a browser kept the sign-in window shut. */
export function renderLink(url: string) {
  if (!/^https?:\/\//.test(url)) return nothing;
  return html`<p><a href=${url} target="_blank" rel="noopener">${msg('ورود در زبانهٔ دیگر')}</a></p>`;
}
