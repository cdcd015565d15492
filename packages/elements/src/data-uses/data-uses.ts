import type { DataUse } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { writeJalaliDay } from '@panjare/persian';
import type { Connection } from '../context/connection.ts';
import { faultText } from '../context/fault-text.ts';
import { FlowElement } from '../context/flow-element.ts';
import { flowStyles } from '../context/flow.styles.ts';
import { chevronDown } from '../icons/generated/chevron-down.ts';
import { currentDateWords, msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { property, state } from '../reactive/property.ts';
import { nativeListStyles } from '../theme/native-list.ts';
import { DataUsesFlow } from './data-uses-flow.ts';
import type { DataUsesState, ShownDataUses } from './data-uses-flow.ts';
import { dataUsesStyles } from './data-uses.styles.ts';
import { daysOf } from './days-of.ts';
import { renderUse } from './render-use.ts';
import type { UseView } from './render-use.ts';
import { listText } from './use-sentence.ts';

/**
 * Who read the citizen's data: by day, newest first, each in one sentence with the ground it was read on, and where a
 * mistake is put right. What is not in the list is said too: who is not connected, and who did not answer.
 *
 * ```html
 * <panjare-data-uses case-href="/case.html?id={case}"></panjare-data-uses>
 * ```
 *
 * @tag panjare-data-uses
 * @csspart title - The heading.
 */
export class PanjareDataUses extends FlowElement {
  static override styles = [...flowStyles, nativeListStyles, dataUsesStyles];

  /** The uses of this case only. Left out: of all cases, and one may be chosen. */
  @property() case?: string;
  /** Address of the host's page of a case; `{case}` stands for its id. Left out, a row names its case without a link. */
  @property({ attribute: 'case-href' }) caseHref?: string;

  @state() private picture: DataUsesState = { state: 'loading' };
  #flow: DataUsesFlow | undefined;
  /** The cases met so far, by id: what may be chosen. */
  #cases = new Map<string, string>();
  /** The row that takes the focus once it is drawn. */
  #first: string | undefined;

  protected override start({ client }: Connection, ended: AbortSignal): void {
    this.#cases.clear();
    this.#flow = new DataUsesFlow(client, this.case, ended);
    const unsubscribe = this.#flow.state.subscribe((picture) => this.#show(picture));
    ended.addEventListener('abort', unsubscribe);
    this.#flow.start();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.hasUpdated && changed.has('case')) this.restart();
  }

  protected override updated(): void {
    if (this.#first === undefined) return;
    this.renderRoot.querySelector<HTMLElement>(`[data-use="${this.#first}"]`)?.focus();
    this.#first = undefined;
  }

  protected override render() {
    const now = this.picture;
    return html`<section class="stack" aria-labelledby="title">
      <h2 id="title" part="title">
        ${this.case === undefined ? msg('چه کسی داده‌های شما را خوانده است') : msg('چه کسی داده‌های این پرونده را خوانده است')}
      </h2>
      ${this.#renderState(now)}
    </section>`;
  }

  #renderState(now: DataUsesState): TemplateResult {
    switch (now.state) {
      case 'loading':
        return html`<div class="skeleton" role="status">
          <span></span><span></span><span class="visually-hidden">${msg('فهرست خوانده می‌شود…')}</span>
        </div>`;
      case 'signed-out':
        return html`<p>${msg('برای دیدن این فهرست وارد شوید.')}</p>`;
      case 'fault':
        return html`<div class="notice danger" role="alert">
          <p>${faultText(now.code)}</p>
          <p>${this.#renderRetry()}</p>
        </div>`;
      case 'shown':
        return this.#renderShown(now);
    }
  }

  #renderShown(now: ShownDataUses): TemplateResult {
    return html`${this.#renderSilent(now)} ${this.#renderFilter()}
    ${
      now.uses.length === 0
        ? html`<p>${msg('هنوز هیچ دستگاهی از راه این سامانه دادهٔ شما را نخوانده است.')}</p>`
        : html`<p class="muted small">
            ${msg('در این فهرست فقط نام داده‌ها هست، نه خود آن‌ها. هر خواندن همان لحظه ثبت می‌شود.')}
          </p>`
    }
    ${daysOf(now.uses).map(
      ({ dayNumber, uses }) =>
        html`<div class="day">
          <h3>${writeJalaliDay(dayNumber, 'full', currentDateWords())}</h3>
          <ul class="uses" role="list">
            ${uses.map((use) => renderUse(use, this.#view()))}
          </ul>
        </div>`,
    )}
    ${this.#renderOlder(now)} ${this.#renderNotConnected(now)}`;
  }

  #view(): UseView {
    return {
      ofOneCase: this.case !== undefined,
      caseAddress: (id) => caseAddress(this.caseHref, id),
    };
  }

  /** Who did not answer is missing from the list: said before it, and not at its end. */
  #renderSilent({ unreachable }: ShownDataUses): TemplateResult | typeof nothing {
    if (unreachable.length === 0) return nothing;
    const names = listText(unreachable.map(({ title }) => pickText(title)));
    return html`<div class="notice warning" role="status">
      <p>${msg(str`این فهرست کامل نیست: ${names} پاسخ نداد. آنچه آنجا خوانده شده اینجا نیست.`)}</p>
      <p>${this.#renderRetry()}</p>
    </div>`;
  }

  #renderRetry(): TemplateResult {
    return html`<button class="button quiet" type="button" @click=${() => this.#flow?.retry()}>
      ${msg('تلاش دوباره')}
    </button>`;
  }

  #renderFilter(): TemplateResult | typeof nothing {
    if (this.case !== undefined || this.#cases.size < 2) return nothing;
    const chosen = this.#flow?.case ?? '';
    const choose = (event: Event) =>
      this.#flow?.choose((event.target as HTMLSelectElement).value || undefined);
    return html`<label class="filter">
      <span>${msg('برای کدام پرونده')}</span>
      <div class="list">
        <select @change=${choose}>
          <option value="" ?selected=${chosen === ''}>${msg('همه')}</option>
          ${[...this.#cases].map(
            ([id, name]) => html`<option value=${id} ?selected=${chosen === id}>${name}</option>`,
          )}
        </select>
        ${chevronDown()}
      </div>
    </label>`;
  }

  #renderOlder({ older, uses }: ShownDataUses): TemplateResult | typeof nothing {
    if (older === 'none') return nothing;
    const isLoading = older === 'loading';
    return html`<div class="stack">
      ${
        older === 'failed'
          ? html`<p class="notice danger" role="alert">${msg('قدیمی‌ترها نیامد. دوباره تلاش کنید.')}</p>`
          : nothing
      }
      <p>
        <button
          class="button quiet"
          type="button"
          aria-disabled=${isLoading ? 'true' : 'false'}
          @click=${() => this.#loadOlder(uses.length)}
        >
          ${isLoading ? msg('قدیمی‌ترها خوانده می‌شود…') : msg('بیشتر: قدیمی‌ترها')}
        </button>
      </p>
    </div>`;
  }

  #renderNotConnected({ notConnected }: ShownDataUses): TemplateResult | typeof nothing {
    if (notConnected.length === 0) return nothing;
    const names = listText(notConnected.map(({ title }) => pickText(title)));
    return html`<div class="notice">
      <p>
        ${msg(str`این دستگاه‌ها در خدمت‌ها نقش دارند ولی به این سامانه وصل نیستند: ${names}. آنچه در سامانهٔ خودشان می‌خوانند اینجا ثبت نمی‌شود؛ از خودشان بپرسید.`)}
      </p>
    </div>`;
  }

  #show(picture: DataUsesState): void {
    if (picture.state === 'signed-out') this.#cases.clear();
    if (picture.state === 'shown') for (const use of picture.uses) this.#meetCase(use);
    this.picture = picture;
  }

  #meetCase({ case: id, serviceTitle, trackingCode = '' }: DataUse): void {
    if (id === undefined) return;
    this.#cases.set(
      id,
      `${serviceTitle === undefined ? '' : pickText(serviceTitle)} \u2066${trackingCode}\u2069`,
    );
  }

  /** The focus goes to the first of the new rows, as the button may go with the last of them. */
  async #loadOlder(known: number): Promise<void> {
    await this.#flow?.loadOlder();
    const now = this.picture;
    if (now.state !== 'shown') return;
    this.#first = now.uses[known]?.id;
    this.requestUpdate();
  }
}

/** The host's page of a case; nothing but a web address is ever linked to. */
function caseAddress(pattern: string | undefined, id: string): string | undefined {
  if (pattern === undefined) return undefined;
  try {
    const address = new URL(pattern.replaceAll('{case}', encodeURIComponent(id)), document.baseURI);
    return /^https?:$/.test(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-data-uses': PanjareDataUses;
  }
}
