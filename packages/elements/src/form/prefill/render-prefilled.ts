import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { currentLocale, msg, str } from '../../localize/localize.ts';
import { pickText } from '../../localize/pick-text.ts';
import { originSource } from './origin-text.ts';
import type { Prefilled } from './prefill-form.ts';

/** Registers that did not answer, and questions that were answered as before. */
export function renderPrefilled({ silent, unasked, reused }: Prefilled): TemplateResult {
  const registers = listed(silent.map(originSource));
  const questions = listed(reused.map((label) => pickText(label)));
  return html`${
    silent.length > 0
      ? html`<p class="small muted">${msg(str`${registers} پاسخ نداد؛ این بخش‌ها را خودتان پر کنید.`)}</p>`
      : nothing
  }
  ${
    unasked.length > 0
      ? html`<p class="small muted">
          ${msg(str`${listed(unasked.map(originSource))} شما را با کد ملی می‌شناسد. شما کد ملی ندارید؛ این بخش‌ها را خودتان پر کنید.`)}
        </p>`
      : nothing
  }
  ${
    reused.length > 0
      ? html`<p class="small muted">
          ${msg(str`از درخواست پیشین شما پر شد: ${questions}. اگر عوض شده است، درستش کنید.`)}
        </p>`
      : nothing
  }`;
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].join(currentLocale() === 'en' ? ', ' : '، ');
}
