import type { AnyClient } from '@panjare/client';
import type { Ask, AskItem, CaseId, Reply, ReplyItem } from '@panjare/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { importElement } from '../define/import-element.ts';
import type { UploadPlace } from '../file-field/upload-place.ts';
import { pickText } from '../localize/pick-text.ts';
import { pause } from '../icons/generated/pause.ts';
import { msg, str } from '../localize/localize.ts';
import { writeDay } from './status-sentence.ts';

/** What an answer to an ask is sent with. */
export interface AskActs {
  /** Sends the files, as soon as they are chosen. */
  readonly client: AnyClient;
  readonly case: CaseId;
  readonly sending: boolean;
  send(reply: Reply): void;
}

/** What an agency asks, and the form to answer it. The form waits until each file has arrived. */
export function renderAsk(ask: Ask, acts: AskActs): TemplateResult {
  const { sending } = acts;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const items = ask.items.map(({ id, kind }): ReplyItem => {
      const answer = String(data.get(id) ?? '');
      return kind === 'file' ? { id, file: answer } : { id, text: answer };
    });
    if (!sending) acts.send({ inquiry: ask.inquiry, items });
  };
  return html`<form class="notice warning" @submit=${submit} aria-labelledby="ask-title">
    <h3 id="ask-title" class="with-icon">${pause()} ${msg('از شما چه خواسته‌اند')}</h3>
    <p>${pickText(ask.message)}</p>
    <p class="small muted">${msg(str`پرسیده‌شده در ${writeDay(ask.askedAt)}`)}</p>
    ${ask.items.map((item) => renderItem(item, ask, acts))}
    <p>
      <button class="button" aria-disabled=${sending ? 'true' : 'false'}>
        ${sending ? msg('فرستاده می‌شود…') : msg('فرستادن پاسخ')}
      </button>
    </p>
  </form>`;
}

function renderItem(item: AskItem, ask: Ask, acts: AskActs): TemplateResult {
  if (item.kind === 'file') return renderFileItem(item, ask, acts);
  return html`<label
    >${pickText(item.label)}<textarea name=${item.id} maxlength="4000" required></textarea>
  </label>`;
}

function renderFileItem({ id, label }: AskItem, ask: Ask, acts: AskActs): TemplateResult {
  // It is fetched when first asked for; where it cannot be had, the next picture of the case asks again.
  importElement('file-field').catch(() => undefined);
  return html`<panjare-file-field
    name=${id}
    required
    .label=${pickText(label)}
    .place=${placeOf(id, ask, acts)}
  ></panjare-file-field>`;
}

const places = new WeakMap<AnyClient, Map<string, UploadPlace>>();

/** One place for each item, however often the case is drawn. */
function placeOf(item: string, { inquiry }: Ask, { client, case: held }: AskActs): UploadPlace {
  const known = places.get(client) ?? new Map<string, UploadPlace>();
  places.set(client, known);
  const key = `${held}/${inquiry}/${item}`;
  const place = known.get(key) ?? { client, to: () => Promise.resolve({ case: held, inquiry, item }) };
  known.set(key, place);
  return place;
}
