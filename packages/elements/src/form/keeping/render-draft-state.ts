import type { AutosaveState } from '@panjare/client';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { offline } from '../../icons/generated/offline.ts';
import { saved } from '../../icons/generated/saved.ts';
import { spinner } from '../../icons/generated/spinner.ts';
import { instantText } from '../../localize/instant-text.ts';
import { msg } from '../../localize/localize.ts';

type NotSaved = Extract<AutosaveState, { state: 'not-saved' }>;

/** Whether the answers are kept, always in sight. Only bad news is read out. */
export function renderDraftState(state: AutosaveState, startAnew: () => void): TemplateResult {
  const gone = state.state === 'not-saved' && state.reason === 'gone';
  return html`<p class="draft small" part="draft-state">
    <span role="status">${state.state === 'not-saved' ? renderNotSaved(state) : nothing}</span>
    ${savedLine(state)}
    ${
      gone
        ? html`<button class="button plain" type="button" @click=${startAnew}>
            ${msg('از نو ذخیره شود')}
          </button>`
        : nothing
    }
  </p>`;
}

function savedLine(state: AutosaveState) {
  switch (state.state) {
    case 'idle':
    case 'not-saved':
      return nothing;
    case 'saving':
      return html`${spinner()} ${msg('ذخیره می‌شود…')}`;
    case 'saved':
      return html`${saved()} ${msg('ذخیره شد')} <bdi>${instantText(state.at, 'time')}</bdi>`;
    case 'conflict':
      return msg('ذخیره نشد: جای دیگری هم همین فرم را پر کرده‌اید.');
  }
}

function renderNotSaved({ reason, device }: NotSaved): TemplateResult {
  if (device === 'kept') return html`${offline()} ${keptText(reason)}`;
  // That this device has it neither matters only where it was to have it.
  const alone = device === 'failed' ? msg('روی این دستگاه هم ذخیره نشد؛ این صفحه را نبندید.') : nothing;
  return html`${offline()} ${notSavedText(reason)} ${alone}`;
}

function keptText(reason: NotSaved['reason']): string {
  switch (reason) {
    case 'offline':
      return msg('روی این دستگاه ذخیره شد؛ اینترنت که وصل شود می‌فرستیم.');
    case 'signed-out':
      return msg('روی این دستگاه ذخیره شد؛ وارد شوید تا روی سامانه هم ذخیره شود.');
    case 'fault':
      return msg('روی این دستگاه ذخیره شد؛ سامانه پاسخ نداد و دوباره تلاش می‌کنیم.');
    case 'gone':
      return msg('روی این دستگاه ذخیره شد؛ این پیش‌نویس دیگر روی سامانه نیست.');
  }
}

function notSavedText(reason: NotSaved['reason']): string {
  switch (reason) {
    case 'offline':
      return msg('ذخیره نشد: اینترنت قطع است. ادامه بدهید؛ وصل که شد ذخیره می‌کنیم.');
    case 'signed-out':
      return msg('ذخیره نشد: نشست شما تمام شده است. وارد شوید تا ذخیره شود.');
    case 'fault':
      return msg('ذخیره نشد: سامانه پاسخ نداد. دوباره تلاش می‌کنیم.');
    case 'gone':
      return msg('ذخیره نشد: این پیش‌نویس دیگر روی سامانه نیست. پاسخ‌ها همین‌جا هستند.');
  }
}
