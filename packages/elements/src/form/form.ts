import { systemClock } from '@panjare/client/clock.js';
import { signal } from '@preact/signals-core';
import type { PropertyValues } from 'lit';
import type { Connection } from '../context/connection.ts';
import { ConnectedElement, sharedPart } from '../context/connected-element.ts';
import { flowStyles } from '../context/flow.styles.ts';
import { makeElement } from '../reactive/make-element.ts';
import { property } from '../reactive/property.ts';
import { FormActs } from './form-acts.ts';
import { FormFlow } from './form-flow.ts';
import { FormFocus } from './form-focus.ts';
import { FormView } from './form-view.ts';
import { formStyles } from './form.styles.ts';
import { CaseSubmittedEvent, PageChangedEvent } from './form.events.ts';
import { isFilling } from './form-state.ts';
import { actingPart, aroundPart, documentsPart, receiptPart, summaryPart } from './later-parts.ts';
import { SignalController } from './signal-controller.ts';

/**
 * A service's form: pages, checks, facts of registers, drafts that save themselves, a last look, and the receipt.
 *
 * ```html
 * <panjare-form service="city/building-completion"></panjare-form>
 * ```
 *
 * What a page puts inside it shows until it is there: a link to the gateway's plain pages, `/forms/{service}`.
 *
 * @tag panjare-form
 * @fires case-submitted - A case came of it; with `trackingCode` and `caseId`.
 * @fires page-changed - Another page is shown; with `page`.
 * @csspart page-title - The heading of the page.
 * @csspart draft-state - Whether the answers are kept.
 */
export class PanjareForm extends ConnectedElement {
  static override styles = [...flowStyles, formStyles];

  /** Which service: `ecosystem/service`. */
  @property() service = '';
  /** Left out, the version published now. */
  @property({ type: Number }) version?: number;
  /** Page to begin on. */
  @property() page?: string;
  /**
   * Whether the address of the page names the page of the form, for back, forward and reload: `query`, as in
   * `?panjare-page=owners`, or `none`.
   */
  @property() address: 'query' | 'none' = 'query';
  /** Acting for another: the id of the mandate held. */
  @property() mandate?: string;

  readonly #current = signal<FormActs | undefined>(undefined);
  readonly #view = new FormView(this);
  readonly #focus = new FormFocus(this);
  /** Where it is said for whom one acts. */
  readonly #acting = makeElement('div');
  #shownPage = '';
  #told: string | undefined;

  constructor() {
    super();
    // Answers are not read here: a key press renders its own row only.
    new SignalController(this, () => this.#read());
    // The network may be gone when something is wrong.
    this.addEventListener('focusin', () => void summaryPart.fetch().catch(() => undefined), { once: true });
  }

  /** Signs in without leaving the page: a popup, so that nothing typed is lost. Call it from a click. */
  signIn(acr = this.#acr): void {
    this.#signIn(acr).catch(() => this.requestUpdate());
  }

  async #signIn(acr: string | undefined): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    // A window opens most surely in the very task of the click.
    const { signInOf } = sharedPart.loaded ?? (await sharedPart.fetch());
    await signInOf(connection.client).signIn({ mode: 'popup', acr });
  }

  protected override start(connection: Connection, ended: AbortSignal): void {
    const { mandate } = this;
    if (this.service === '') return;
    if (!mandate) return this.#begin(connection, ended);
    actingPart.fetch().then(
      (part) => ended.aborted || this.#begin(part.actFor(connection, mandate), ended),
      () => setTimeout(() => ended.aborted || this.start(connection, ended), 3000),
    );
  }

  #begin(connection: Connection, ended: AbortSignal): void {
    const { client } = connection;
    const { service, version, page } = this;
    const asked =
      this.address !== 'none' && location.search.includes('panjare-page')
        ? aroundPart.fetch().then(({ pageAsked }) => pageAsked(this))
        : undefined;
    // A wallet led here.
    if (/[?&#]panjare-(asking|response)=/.test(location.href))
      documentsPart.fetch().then(
        (part) => part.receiveReturn(this),
        () => undefined,
      );
    const flow = new FormFlow({ client, clock: systemClock, service, version, page, asked, signal: ended });
    this.#current.value = new FormActs(flow, this.#focus, (acr) => this.signIn(acr));
    this.#follow(connection, flow, ended);
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void flow.flush();
    };
    document.addEventListener('visibilitychange', onHidden, { signal: ended });
    addEventListener('online', () => flow.keeper.peek()?.resume(), { signal: ended });
    flow.start();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.hasUpdated && ['service', 'version', 'mandate'].some((name) => changed.has(name)))
      this.restart();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#acting, this.#view.element);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#view.draw(this.#current.peek());
    this.#drawActing();
  }

  #drawActing(): void {
    const { connection, mandate } = this;
    const part = mandate ? actingPart.drawnBy(this) : actingPart.loaded;
    const shown = connection && mandate ? part?.renderActing(connection, mandate) : undefined;
    part?.render(shown, this.#acting);
  }

  protected override updated(): void {
    const now = this.#flow?.state.peek();
    const page = this.#flow?.page.peek() ?? '';
    if (!now || page === this.#shownPage) return;
    // A part that is still on its way has no heading yet.
    if (now.state === 'accepted' && !receiptPart.drawnBy(this)) return;
    const first = this.#shownPage === '';
    this.#shownPage = page;
    if (now.state === 'accepted') this.#focus.heading();
    if (page === '' || first) return;
    this.#focus.heading();
    this.dispatchEvent(new PageChangedEvent(page));
  }

  get #flow(): FormFlow | undefined {
    return this.#current.peek()?.flow;
  }

  /** How surely the service wants to know who is there. */
  get #acr() {
    const now = this.#flow?.state.peek();
    return now && 'definition' in now ? now.definition.signIn.acr : undefined;
  }

  #read(): void {
    const flow = this.#current.value?.flow;
    if (!flow) return;
    void [
      flow.state.value,
      flow.session.value,
      flow.restored.value,
      flow.prefilled.value,
      flow.keeper.value?.state.value,
    ];
    const now = flow.state.value;
    // A page that comes or goes changes the steps.
    if (isFilling(now)) for (const page of now.form.pages) void page.visible.value;
  }

  /** Tells the page of the case, and says that leaving would lose answers. */
  #follow(connection: Connection, flow: FormFlow, ended: AbortSignal): void {
    const save = () => flow.flush();
    const count = (filling: boolean) =>
      filling ? connection.filling.add(save) : connection.filling.delete(save);
    const unsubscribe = flow.state.subscribe((now) => {
      count(isFilling(now));
      if (now.state !== 'page') this.#view.endPage();
      if (now.state === 'accepted') this.#tell(connection, now.case.trackingCode, now.case.id);
    });
    ended.addEventListener('abort', () => {
      count(false);
      this.#view.endPage();
      unsubscribe();
    });
  }

  #tell(connection: Connection, trackingCode: string, caseId: string): void {
    if (this.#told === caseId) return;
    this.#told = caseId;
    connection.submitted.set(caseId);
    this.dispatchEvent(new CaseSubmittedEvent(trackingCode, caseId));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-form': PanjareForm;
  }
}
