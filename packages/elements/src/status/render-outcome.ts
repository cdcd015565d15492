import type { Case, ClosingRequest } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { pickText } from '../localize/pick-text.ts';
import { msg, str } from '../localize/localize.ts';
import { writeDay } from './status-sentence.ts';

/** The decision: why, on what ground, when. */
export function renderOutcome({ outcome }: Case): TemplateResult | typeof nothing {
  if (!outcome) return nothing;
  const good = outcome.kind === 'granted' || outcome.kind === 'partly-granted';
  return html`<div class="notice ${good ? 'success' : 'danger'}">
    <p>${pickText(outcome.reason)}</p>
    ${outcome.basis ? html`<p class="small">${msg('مستند:')} ${pickText(outcome.basis)}</p>` : nothing}
    <p class="small muted">${msg(str`تاریخ تصمیم: ${writeDay(outcome.decidedAt)}`)}</p>
  </div>`;
}

/** What each agency said, quietly; the words of the decision itself are not said twice. */
export function renderReasons(held: Case): TemplateResult | typeof nothing {
  const decided = held.outcome && pickText(held.outcome.reason);
  const said = held.inquiries.flatMap(({ title, reason }) =>
    reason && pickText(reason) !== decided ? [{ agency: pickText(title), words: pickText(reason) }] : [],
  );
  if (said.length === 0) return nothing;
  return html`<section class="reasons" aria-labelledby="reasons-title">
    <h3 id="reasons-title">${msg('دستگاه‌ها چه گفتند')}</h3>
    <dl>
      ${said.map(
        ({ agency, words }) =>
          html`<div>
            <dt>${agency}</dt>
            <dd>${words}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** The way to appeal, while it is open. */
export function renderAppeal(
  held: Case,
  sending: boolean,
  send: (reason: string) => void,
): TemplateResult | typeof nothing {
  const appeal = held.outcome?.appeal;
  if (held.state !== 'decided' || !appeal || Date.parse(held.asOf) > Date.parse(appeal.until)) return nothing;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason') ?? '').trim();
    if (!sending && reason !== '') send(reason);
  };
  return html`<details class="appeal">
    <summary>${msg('اعتراض دارم')}</summary>
    <form class="stack" @submit=${submit}>
      <p>${pickText(appeal.how)}</p>
      <p class="small muted">${msg(str`مهلت اعتراض: ${writeDay(appeal.until)}`)}</p>
      <label
        >${msg('چرا این تصمیم درست نیست؟')}<textarea name="reason" maxlength="4000" required></textarea>
      </label>
      <p>
        <button class="button" aria-disabled=${sending ? 'true' : 'false'}>
          ${sending ? msg('فرستاده می‌شود…') : msg('فرستادن اعتراض')}
        </button>
      </p>
    </form>
  </details>`;
}

/** The closing question: is it done, or not yet? A decided case closes on the citizen's word. */
export function renderClosing(
  held: Case,
  sending: boolean,
  send: (request: ClosingRequest) => void,
): TemplateResult | typeof nothing {
  if (held.state !== 'decided') return nothing;
  const answer = (request: ClosingRequest) => () => {
    if (!sending) send(request);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason') ?? '').trim();
    if (!sending) send({ verdict: 'reopen', reason });
  };
  return html`<div class="stack closing" role="group" aria-labelledby="closing-title">
    <h3 id="closing-title">${msg('کارتان انجام شد؟')}</h3>
    <div class="actions">
      <button
        class="button"
        type="button"
        aria-disabled=${sending ? 'true' : 'false'}
        @click=${answer({ verdict: 'done' })}
      >
        ${msg('بله، تمام شد')}
      </button>
    </div>
    <details>
      <summary>${msg('نه، هنوز کار دارد')}</summary>
      <form class="stack" @submit=${submit}>
        <label
          >${msg('چه چیزی مانده است؟')}<textarea name="reason" maxlength="4000" required></textarea>
        </label>
        <p>
          <button class="button quiet" aria-disabled=${sending ? 'true' : 'false'}>
            ${msg('پرونده دوباره باز شود')}
          </button>
        </p>
      </form>
    </details>
  </div>`;
}
