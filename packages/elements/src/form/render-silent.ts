import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { originSource } from './origin-text.ts';

/** Registers that did not answer. */
export function renderSilent(registers: readonly string[]): TemplateResult {
  const names = [...new Set(registers.map(originSource))].join(currentLocale() === 'en' ? ', ' : '، ');
  return html`<p class="small muted">${msg(str`${names} پاسخ نداد؛ این بخش‌ها را خودتان پر کنید.`)}</p>`;
}
