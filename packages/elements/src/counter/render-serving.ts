import type { SignedIn } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../localize/localize.ts';
import type { Ending } from './ending.ts';

/** Whom the operator serves, and the way out, always in sight. */
export function renderServing(session: SignedIn, ending: Ending | undefined): TemplateResult {
  const isUnderWay = ending?.state === 'saving' || ending?.state === 'leaving';
  return html`<div class="bar serving" part="bar">
      <p class="who" data-focus tabindex="-1">
        ${msg('در حال خدمت به')} <bdi>${session.name}</bdi>
        <span class="small">· ${msg('متصدی:')} ${session.operator}</span>
      </p>
      <button
        class="button"
        type="button"
        aria-disabled=${isUnderWay ? 'true' : 'false'}
        @click=${() => void ending?.begin()}
      >
        ${msg('پایان خدمت')}
      </button>
    </div>
    <p role="status" class="visually-hidden">${isUnderWay ? msg('خدمت تمام می‌شود…') : nothing}</p>
    ${ending?.state === 'asking' ? renderQuestion(ending) : nothing}`;
}

/** Asked only where something would be lost. */
function renderQuestion(ending: Ending): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    ending.stay();
  };
  return html`<div
    class="notice warning stack"
    role="alertdialog"
    aria-labelledby="lost"
    aria-describedby="lost-how"
    @keydown=${onKey}
  >
    <p id="lost"><strong>${msg('چیزی هنوز به سامانه نرسیده است.')}</strong></p>
    <p id="lost-how">${msg('آخرین نوشته‌های شهروند ذخیره نشده است. اگر اکنون تمام کنید، از دست می‌رود.')}</p>
    <p class="actions">
      <button class="button" type="button" @click=${() => ending.stay()}>${msg('برمی‌گردم')}</button>
      <button class="button quiet" type="button" @click=${() => void ending.leave()}>
        ${msg('با این حال تمام می‌کنم')}
      </button>
    </p>
  </div>`;
}
