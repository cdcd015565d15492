import type { Ask, AskItem, Reply } from '@panjare/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { pickText } from '../localize/pick-text.ts';
import { pause } from '../icons/generated/pause.ts';
import { msg, str } from '../localize/localize.ts';
import { writeDay } from './status-sentence.ts';

/** What an agency asks, and the form to answer it. Files come by an upload element; here they are told plainly. */
export function renderAsk(ask: Ask, sending: boolean, send: (reply: Reply) => void): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const items = ask.items
      .filter(({ kind }) => kind === 'text')
      .map(({ id }) => ({ id, text: String(data.get(id) ?? '') }));
    if (!sending) send({ inquiry: ask.inquiry, items });
  };
  return html`<form class="notice warning" @submit=${submit} aria-labelledby="ask-title">
    <h3 id="ask-title" class="with-icon">${pause()} ${msg('از شما چه خواسته‌اند')}</h3>
    <p>${pickText(ask.message)}</p>
    <p class="small muted">${msg(str`پرسیده‌شده در ${writeDay(ask.askedAt)}`)}</p>
    ${ask.items.map((item) => renderItem(item))}
    <p>
      <button class="button" aria-disabled=${sending ? 'true' : 'false'}>
        ${sending ? msg('فرستاده می‌شود…') : msg('فرستادن پاسخ')}
      </button>
    </p>
  </form>`;
}

function renderItem(item: AskItem): TemplateResult {
  if (item.kind === 'file')
    return html`<p>
      ${pickText(item.label)}:
      ${msg('این را به دفتر همان دستگاه بدهید؛ فرستادن فایل از اینجا هنوز ممکن نیست.')}
    </p>`;
  return html`<label
    >${pickText(item.label)}<textarea name=${item.id} maxlength="4000" required></textarea>
  </label>`;
}
