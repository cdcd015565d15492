import type { Acting } from '@panjare/client';
import type { Case } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Connection } from '../context/connection.ts';
import { faultText } from '../context/fault-text.ts';
import { FlowElement } from '../context/flow-element.ts';
import { LaterPart } from '../reactive/later-part.ts';
import { flowStyles } from '../context/flow.styles.ts';
import { pickText } from '../localize/pick-text.ts';
import { msg } from '../localize/localize.ts';
import { renderClock } from './render-clock.ts';
import { renderPanes } from './render-panes.ts';
import { StatusFlow } from './status-flow.ts';
import type { StatusState } from './status-flow.ts';
import { statusSentence } from './status-sentence.ts';
import { statusStyles } from './status.styles.ts';
import { property, state } from '../reactive/property.ts';

const actsPart = new LaterPart(() => import('./acts-part.ts'));

/**
 * Where a case stands: one sentence, a pane for each agency, the clock of the commitment, and what is asked of the
 * citizen. Live.
 *
 * ```html
 * <panjare-status case="0197a5b0-7c3e-7a2b-8f00-000000000001"></panjare-status>
 * ```
 *
 * @tag panjare-status
 * @csspart sentence - Who has the case, until when, and what to do.
 * @csspart panes - The row of agencies.
 */
export class PanjareStatus extends FlowElement {
  static override styles = [...flowStyles, statusStyles];

  /** The case. Left out: the one submitted last on this page, else the newest open one. */
  @property() case?: string;

  @state() private picture: StatusState = { state: 'loading' };
  #flow: StatusFlow | undefined;

  protected override start({ client, submitted }: Connection, ended: AbortSignal): void {
    this.#flow = new StatusFlow({ client, submitted, caseId: this.case, signal: ended });
    const unsubscribe = this.#flow.state.subscribe((picture) => (this.picture = picture));
    ended.addEventListener('abort', unsubscribe);
    this.#flow.start();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.hasUpdated && changed.has('case')) this.restart();
  }

  protected override render() {
    return this.#renderState(this.picture);
  }

  #renderState(state: StatusState): TemplateResult {
    switch (state.state) {
      case 'loading':
        return html`<div class="skeleton" role="status">
          <span></span><span></span><span class="visually-hidden">${msg('پرونده خوانده می‌شود…')}</span>
        </div>`;
      case 'signed-out':
        return html`<p>${msg('برای دیدن پرونده وارد شوید.')}</p>`;
      case 'empty':
        return html`<p>${msg('پروندهٔ بازی ندارید. هر درخواستی که بفرستید، اینجا پیگیری می‌شود.')}</p>`;
      case 'fault':
        return html`<div class="notice danger" role="alert">
          <p>${faultText(state.code)}</p>
          <p>
            <button class="button quiet" type="button" @click=${() => this.#flow?.retry()}>
              ${msg('تلاش دوباره')}
            </button>
          </p>
        </div>`;
      case 'shown':
        return this.#renderCase(state.case, state);
    }
  }

  #renderCase(held: Case, { stale, act }: Extract<StatusState, { state: 'shown' }>): TemplateResult {
    const flow = this.#flow;
    const acting = act === 'sending';
    const acts = actsPart.drawnBy(this);
    const does = (send: (cases: Acting, id: string) => Promise<Case>) => void (flow && acts?.act(flow, send));
    return html`<section class="stack" aria-labelledby="title">
      <header>
        <h2 id="title">${pickText(held.title)}</h2>
        <p class="muted small">${msg('شمارهٔ پیگیری:')} <bdi dir="ltr">${held.trackingCode}</bdi></p>
        ${acts?.drawParties(held, this)}
      </header>
      <p class="sentence" part="sentence" role="status">${statusSentence(held)}</p>
      ${
        stale === 'cut'
          ? html`<p class="stale small" role="status">
              ${msg('ارتباط قطع است؛ آخرین وضعیتی را می‌بینید که می‌دانیم.')}
              <button class="button plain" type="button" @click=${() => flow?.retry()}>
                ${msg('تلاش دوباره')}
              </button>
            </p>`
          : nothing
      }
      ${stale === 'signed-out' ? acts?.renderSignedOut(flow?.client) : nothing} ${renderPanes(held)}
      ${renderClock(held)}
      ${
        acts
          ? html`${acts.renderZones(held)}${held.ask && flow ? acts.renderAsk(held.ask, { client: flow.client, case: held.id, sending: acting, send: (reply) => does((cases, id) => cases.reply(id, reply)) }) : nothing}
            ${acts.renderOutcome(held)} ${acts.renderReasons(held)}
            ${acts.renderAppeal(held, acting, (reason) => does((cases, id) => cases.appeal(id, { reason })))}
            ${acts.renderClosing(held, acting, (request) => does((cases, id) => cases.close(id, request)))}`
          : nothing
      }
      ${
        act === 'failed'
          ? html`<p class="notice danger" role="alert">
              ${msg('نرسید. نوشتهٔ شما همین‌جاست؛ دوباره بفرستید.')}
            </p>`
          : nothing
      }
      ${acts?.renderWithdraw(held, acting, () => does((cases, id) => cases.withdraw(id)))}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-status': PanjareStatus;
  }
}
