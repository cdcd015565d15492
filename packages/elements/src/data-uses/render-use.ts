import type { DataUse } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { instantText } from '../localize/instant-text.ts';
import { msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { renderCorrection } from './render-correction.ts';
import { useSentence, whatText } from './use-sentence.ts';

/** What a row is drawn with. */
export interface UseView {
  /** Where the host's page of a case is. */
  caseAddress(id: string): string | undefined;
  /** The list is of one case: no row needs to name it. */
  ofOneCase: boolean;
}

/** One reading: its time, the sentence, the case, the ground, and what to do about a mistake. */
export function renderUse(use: DataUse, view: UseView): TemplateResult {
  return html`<li class="use" data-use=${use.id} tabindex="-1">
    <time datetime=${use.at}>${instantText(use.at, 'time')}</time>
    <div class="said">
      <p>${useSentence(use)} ${use.withheld ? nothing : html`<strong>${whatText(use)}</strong>`}</p>
      ${use.withheld ? html`<p class="small muted">${pickText(use.ground)}</p>` : renderMore(use, view)}
      ${
        use.operatorTitle === undefined
          ? nothing
          : html`<p class="small muted">${msg(str`ثبت‌شده در ${pickText(use.operatorTitle)}`)}</p>`
      }
      ${renderCorrection(use)}
    </div>
  </li>`;
}

function renderMore(use: DataUse, view: UseView): TemplateResult {
  return html`${view.ofOneCase ? nothing : renderCase(use, view)}
    <p class="small muted">${msg(str`بر پایهٔ: ${pickText(use.ground)}`)}</p>`;
}

function renderCase(use: DataUse, view: UseView): TemplateResult | typeof nothing {
  if (use.case === undefined) return nothing;
  const title = use.serviceTitle === undefined ? '' : pickText(use.serviceTitle);
  const code = use.trackingCode ?? '';
  const named = html`${title} ${code === '' ? nothing : html`<bdi dir="ltr">${code}</bdi>`}`;
  const address = view.caseAddress(use.case);
  return html`<p class="small">
    ${msg('پرونده:')} ${address === undefined ? named : html`<a href=${address}>${named}</a>`}
  </p>`;
}
