import type { Mandate } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Connection } from '../context/connection.ts';
import { faultText } from '../context/fault-text.ts';
import { FlowElement } from '../context/flow-element.ts';
import { flowStyles } from '../context/flow.styles.ts';
import { msg } from '../localize/localize.ts';
import { property, state } from '../reactive/property.ts';
import { actAddress } from './act-address.ts';
import { MandatesFlow } from './mandates-flow.ts';
import type { MandatesState } from './mandates-flow.ts';
import { mandatesStyles } from './mandates.styles.ts';
import { readRequest } from './read-request.ts';
import { renderGiving } from './render-giving.ts';
import type { GivingState } from './render-giving.ts';
import { renderMandate } from './render-mandate.ts';

type Shown = Extract<MandatesState, { state: 'shown' }>;

/**
 * Mandates (نمایندگی): whom the citizen lets act for them and for whom they may act; giving one, and ending any of them.
 *
 * ```html
 * <panjare-mandates act-href="/act.html?service={service}&mandate={mandate}"></panjare-mandates>
 * ```
 *
 * @tag panjare-mandates
 * @csspart title - The heading.
 */
export class PanjareMandates extends FlowElement {
  static override styles = [...flowStyles, mandatesStyles];

  /**
   * Address of the host's page on which a service is filled in for another; `{service}` and `{mandate}` stand for their
   * ids. Left out, services are named without a link.
   */
  @property({ attribute: 'act-href' }) actHref?: string;

  @state() private picture: MandatesState = { state: 'loading' };
  @state() private giving: GivingState = { state: 'closed' };
  /** The mandate whose end is asked about. */
  @state() private ending: { id: string; state: 'asking' | 'under-way'; fault?: string } | undefined;
  @state() private said = '';
  #flow: MandatesFlow | undefined;
  /** What takes the focus once it is drawn. */
  #next: string | undefined;

  protected override start({ client }: Connection, ended: AbortSignal): void {
    this.giving = { state: 'closed' };
    this.ending = undefined;
    this.said = '';
    this.#flow = new MandatesFlow(client, ended);
    const unsubscribe = this.#flow.state.subscribe((picture) => (this.picture = picture));
    ended.addEventListener('abort', unsubscribe);
    this.#flow.start();
  }

  protected override updated(): void {
    if (this.#next === undefined) return;
    this.renderRoot.querySelector<HTMLElement>(this.#next)?.focus();
    this.#next = undefined;
  }

  protected override render() {
    return html`<section class="stack" aria-labelledby="title">
      <h2 id="title" part="title">${msg('نمایندگی')}</h2>
      ${this.#renderState(this.picture)}
      <p role="status" class="quietly">${this.said}</p>
    </section>`;
  }

  #renderState(now: MandatesState): TemplateResult {
    switch (now.state) {
      case 'loading':
        return html`<div class="skeleton" role="status">
          <span></span><span></span><span class="visually-hidden">${msg('فهرست خوانده می‌شود…')}</span>
        </div>`;
      case 'signed-out':
        return html`<p>${msg('برای دیدن نمایندگی‌هایتان وارد شوید.')}</p>`;
      case 'fault':
        return html`<div class="notice danger" role="alert">
          <p>${faultText(now.code)}</p>
          <p>
            <button class="button quiet" type="button" @click=${() => this.#flow?.load()}>
              ${msg('تلاش دوباره')}
            </button>
          </p>
        </div>`;
      case 'shown':
        return this.#renderShown(now);
    }
  }

  #renderShown(now: Shown): TemplateResult {
    const of = (side: Mandate['side']) => now.mandates.filter((mandate) => mandate.side === side);
    return html`<h3>${msg('چه کسی کار شما را انجام می‌دهد')}</h3>
      ${this.#renderList(now, of('giver'), msg('به کسی نمایندگی نداده‌اید.'))} ${this.#renderGive(now)}
      <h3>${msg('کار چه کسی را انجام می‌دهید')}</h3>
      ${this.#renderList(now, of('holder'), msg('کسی به شما نمایندگی نداده است.'))}`;
  }

  #renderList({ services }: Shown, mandates: readonly Mandate[], none: string): TemplateResult {
    if (mandates.length === 0) return html`<p class="muted">${none}</p>`;
    return html`<ul class="mandates" role="list">
        ${mandates.map((mandate) =>
          renderMandate(mandate, {
            services,
            address: (service) => actAddress(this.actHref, service, mandate.id),
            ending: this.ending?.id === mandate.id ? this.ending.state : 'none',
            ask: () => this.#ask(mandate.id),
            stay: () => this.#stay(mandate.id),
            end: () => void this.#end(mandate.id),
          }),
        )}
      </ul>
      ${
        this.ending?.fault !== undefined && mandates.some(({ id }) => id === this.ending?.id)
          ? html`<p class="notice danger" role="alert">${faultText(this.ending.fault)}</p>`
          : nothing
      }`;
  }

  #renderGive(now: Shown): TemplateResult {
    if (this.giving.state === 'closed') {
      return html`<p>
        <button class="button" type="button" data-give @click=${() => this.#open()}>
          ${msg('نمایندگی تازه')}
        </button>
      </p>`;
    }
    return renderGiving(this.giving, now, {
      send: (form) => void this.#give(form),
      close: () => this.#close(),
    });
  }

  #open(): void {
    this.said = '';
    this.giving = { state: 'open', issues: [], noService: false };
    this.#next = '#giving';
  }

  #close(): void {
    this.giving = { state: 'closed' };
    this.#next = '[data-give]';
  }

  async #give(form: HTMLFormElement): Promise<void> {
    const request = readRequest(form);
    const noService = request.services.length === 0;
    this.giving = { state: 'open', issues: [], noService };
    await this.updateComplete;
    if (!form.reportValidity()) return;
    if (noService) return form.querySelector<HTMLElement>('input[type=checkbox]')?.focus();
    this.giving = { state: 'sending' };
    const outcome = await this.#flow?.give(request);
    if (outcome?.state === 'done') {
      this.said = msg('نمایندگی ثبت شد. طرف شما هم آن را می‌بیند.');
      return this.#close();
    }
    const issues = outcome?.state === 'invalid' ? outcome.issues : [];
    this.giving = {
      state: 'open',
      issues,
      noService: issues.some(({ path }) => path.startsWith('/services')),
      ...(outcome?.state === 'fault' ? { fault: outcome.code } : {}),
    };
    await this.updateComplete;
    form.reportValidity();
  }

  #ask(id: string): void {
    this.said = '';
    this.ending = { id, state: 'asking' };
    this.#next = '[data-stay]';
  }

  #stay(id: string): void {
    this.ending = undefined;
    this.#next = `[data-mandate="${id}"] [data-end]`;
  }

  async #end(id: string): Promise<void> {
    this.ending = { id, state: 'under-way' };
    const outcome = await this.#flow?.end(id);
    if (outcome?.state === 'fault') {
      this.ending = { id, state: 'asking', fault: outcome.code };
      return;
    }
    this.ending = undefined;
    this.said = msg('نمایندگی تمام شد.');
    this.#next = `[data-mandate="${id}"]`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-mandates': PanjareMandates;
  }
}
