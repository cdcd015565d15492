import type { AskingState } from '@panjare/client';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { instantText } from '../localize/instant-text.ts';
import { msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { claimText } from './claim-text.ts';
import type { RequestTold } from './request-told.ts';

/** What was presented, by whom it was issued, and until when it may be sent. */
export function renderVerified(
  { presentation }: Extract<AskingState, { state: 'verified' }>,
  { claims }: RequestTold,
  again: () => void,
): TemplateResult {
  const until = instantText(presentation.expiresAt, 'long');
  return html`<dl class="presented">
      ${claims.map((claim) => {
        const { text, code } = claimText(claim, presentation.claims[claim.name]);
        return html`<div>
          <dt>${pickText(claim.title)}</dt>
          <dd><bdi dir=${code ? 'ltr' : 'auto'}>${text}</bdi></dd>
        </div>`;
      })}
      <div>
        <dt>${msg('صادرکننده')}</dt>
        <dd>${pickText(presentation.issuer)}</dd>
      </div>
    </dl>
    <p class="small muted">
      ${msg(str`تا ${until} می‌توانید درخواست را با آن بفرستید؛ پس از آن پاک می‌شود.`)}
    </p>
    <p>
      <button class="button plain" type="button" @click=${again}>${msg('نشان‌دادن دوباره')}</button>
    </p>`;
}

/** That it did not come to a good end, and the next try. */
export function renderAgain(again: () => void, cancel: () => void): TemplateResult {
  return html`<div class="actions">
    <button class="button" type="button" data-main @click=${again}>${msg('تلاش دوباره')}</button>
    <button class="button plain" type="button" @click=${cancel}>${msg('انصراف')}</button>
  </div>`;
}
