import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../localize/localize.ts';

/** While the form, or a part of it, is on its way. */
export function renderLoading(): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span></span><span></span><span></span><span class="visually-hidden">${msg('فرم باز می‌شود…')}</span>
  </div>`;
}
