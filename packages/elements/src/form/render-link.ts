import { html, nothing } from 'lit';
import { msg } from '../localize/localize.ts';

/** Where a browser kept the sign-in window shut. */
export function renderLink(url: string) {
  if (!/^https?:\/\//.test(url)) return nothing;
  return html`<p><a href=${url} target="_blank" rel="noopener">${msg('ورود در زبانهٔ دیگر')}</a></p>`;
}
