import { systemClock } from '@panjare/client/clock.js';
import type { Issue } from '@panjare/contract';
import type { Form, PageNode } from '@panjare/form';
import { signal } from '@preact/signals-core';
import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Connection } from '../context/connection.ts';
import { formFaultText } from './form-fault-text.ts';
import { sharedPart } from '../context/connected-element.ts';
import { FlowElement } from '../context/flow-element.ts';
import { flowStyles } from '../context/flow.styles.ts';
import { issueWords } from '../localize/issue-text.ts';
import { msg } from '../localize/localize.ts';
import { LaterPart, wearStyles } from '../reactive/later-part.ts';
import { checksPart, whenChecked } from './checks/checks.ts';
import { FormFlow, isSignedIn } from './form-flow.ts';
import { FormFocus } from './form-focus.ts';
import { formStyles } from './form.styles.ts';
import { CaseSubmittedEvent, PageChangedEvent } from './form.events.ts';
import type { FormState } from './form-state.ts';
import { isFilling } from './form-state.ts';
import { PageView } from './page/page-view.ts';
import { renderLoading } from './render-loading.ts';
import { renderFilling } from './render-filling.ts';
import type { FillingActions } from './render-filling.ts';
import { SignalController } from './signal-controller.ts';
import { property } from '../reactive/property.ts';

// Most visits leave the page before they need these.
// Whoever is signed in and fills in here never needs this one.
const gatePart = new LaterPart(() => import('./gate-part.ts'));
const reviewPart = new LaterPart(() => import('./review/review-part.ts'));
const summaryPart = new LaterPart(async () => {
  const [part] = await Promise.all([
    import('./checks/render-summary.ts'),
    issueWords.fetch(),
    checksPart.fetch(),
  ]);
  return part;
});
const conflictPart = new LaterPart(() => import('./keeping/render-conflict.ts'));
const aroundPart = new LaterPart(() => import('./menu/around-part.ts'));
// Few services ask for documents.
const documentsPart = new LaterPart(() => import('../define/document-request.ts'));
const receiptPart = new LaterPart(() => import('../receipt/receipt-part.ts'));
// Few act for another.
const actingPart = new LaterPart(() => import('../define/mandates.ts'));

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
export class PanjareForm extends FlowElement {
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

  readonly #current = signal<FormFlow | undefined>(undefined);
  readonly #focus = new FormFocus(this, () => this.#page);
  #page: PageView | undefined;
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
    this.#current.value = flow;
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

  protected override render() {
    const form = this.#renderState(this.#flow?.state.value ?? { state: 'loading' });
    const { connection, mandate } = this;
    return connection && mandate
      ? html`${actingPart.drawnBy(this)?.renderActing(connection, mandate)}${form}`
      : form;
  }

  #renderState(state: FormState): TemplateResult {
    switch (state.state) {
      case 'loading':
        return renderLoading();
      case 'fault':
        return html`<div class="notice danger" role="alert">
          <p>${formFaultText(state.code)}</p>
          <p>
            <button class="button quiet" type="button" @click=${() => this.#flow?.load()}>
              ${msg('تلاش دوباره')}
            </button>
          </p>
        </div>`;
      case 'elsewhere':
        return gatePart.drawnBy(this)?.renderElsewhere(state.definition, state.url) ?? renderLoading();
      case 'sign-in':
        return (
          gatePart.drawnBy(this)?.renderGate(state.definition, this.#session, () => this.signIn()) ??
          renderLoading()
        );
      case 'page':
      case 'review':
        return renderFilling(state, this.#actions());
      case 'accepted':
        return this.#renderAccepted(state);
    }
  }

  #renderAccepted(state: Extract<FormState, { state: 'accepted' }>): TemplateResult {
    const part = receiptPart.drawnBy(this);
    if (!part) return renderLoading();
    const { commitment } = state.definition;
    return part.renderReceipt(state.case, { commitment, headingPart: 'page-title' });
  }

  get #flow(): FormFlow | undefined {
    return this.#current.peek();
  }

  /** How surely the service wants to know who is there. */
  get #acr() {
    const now = this.#flow?.state.peek();
    return now && 'definition' in now ? now.definition.signIn.acr : undefined;
  }

  get #session() {
    return this.#flow?.session.value ?? ({ state: 'unknown' } as const);
  }

  #read(): void {
    const flow = this.#current.value;
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

  /** Loads the field elements a definition uses, tells the page of the case, and says that leaving would lose answers. */
  #follow(connection: Connection, flow: FormFlow, ended: AbortSignal): void {
    const save = () => flow.flush();
    const count = (filling: boolean) =>
      filling ? connection.filling.add(save) : connection.filling.delete(save);
    const unsubscribe = flow.state.subscribe((now) => {
      count(isFilling(now));
      if (now.state !== 'page') this.#endPage();
      if (now.state === 'accepted') this.#tell(connection, now.case.trackingCode, now.case.id);
    });
    ended.addEventListener('abort', () => {
      count(false);
      this.#endPage();
      unsubscribe();
    });
  }

  #tell(connection: Connection, trackingCode: string, caseId: string): void {
    if (this.#told === caseId) return;
    this.#told = caseId;
    connection.submitted.set(caseId);
    this.dispatchEvent(new CaseSubmittedEvent(trackingCode, caseId));
  }

  #actions(): FillingActions {
    const flow = this.#flow;
    return {
      session: this.#session,
      draft: flow?.keeper.value?.state.value,
      keeperPart: flow?.keeperPart,
      restored: flow?.restored.value,
      prefilled: flow?.prefilled.value,
      presented: flow?.documents,
      host: this,
      summaryPart: () => summaryPart.drawnBy(this),
      reviewPart: () => reviewPart.drawnBy(this),
      conflictPart: () => conflictPart.drawnBy(this),
      around: () => flow && aroundPart.drawnBy(this)?.surround(this, flow),
      documents: ({ definition, form }, page) =>
        flow && definition.documents.length > 0
          ? documentsPart.drawnBy(this)?.drawDocuments(form, page, flow, this.mandate)
          : undefined,
      draw: (page, form) => this.#draw(page, form),
      goTo: (page) => flow?.goTo(page),
      next: this.#onNext,
      back: () => flow?.back(),
      consent: (id, given) => flow?.consent(id, given),
      resolve: (keep) => void flow?.resolve(keep),
      startAnew: () => flow?.keeper.peek()?.startAnew(),
      visit: (issue) => void this.#visit(issue),
      visitConsent: (id) => void this.#focus.consent(id),
      submit: () => void (flow && this.#submit(flow)),
      signIn: (acr) => this.signIn(acr),
    };
  }

  /** The page's nodes, made when it is first shown; a page left and shown again is made anew. */
  #draw(page: PageNode, form: Form): HTMLElement {
    const flow = this.#flow;
    const parts = flow?.parts;
    if (this.#page?.page !== page && parts) {
      this.#endPage();
      for (const styles of parts.styles) wearStyles(this.renderRoot, styles);
      this.#page = new PageView(page, {
        parts,
        placeOf: (node) => flow.placeOf(form, node),
        keeperPart: () => this.#flow?.keeperPart,
        confirm: (node) => form.confirm(node.pointer.peek()),
      });
    }
    this.#page?.write();
    return this.#page?.element ?? document.createElement('div');
  }

  #endPage(): void {
    this.#page?.end();
    this.#page = undefined;
  }

  async #submit(flow: FormFlow): Promise<void> {
    const before = flow.state.peek();
    const asksWho = before.state === 'review' && before.definition.signIn.when !== 'none';
    if (asksWho && !isSignedIn(flow.session.peek())) return this.signIn();
    await flow.submit();
    const now = flow.state.peek();
    if (now.state !== 'review') return;
    if (now.sending.state === 'version') await this.#focus.changes();
    else if (now.issues.length + now.missing.length > 0) await this.#summary();
  }

  readonly #onNext = (event: Event): void => {
    event.preventDefault();
    whenChecked(() => {
      // A second click may come before the page that the first one led to stands there.
      if (this.#flow?.page.peek() === this.#shownPage) this.#goOn();
    });
  };

  #goOn(): void {
    this.#flow?.next();
    const now = this.#flow?.state.peek();
    if (now?.state === 'page' && now.issues.length > 0) void this.#summary();
    // Whoever goes on comes to the last look.
    else reviewPart.fetch().catch(() => undefined);
  }

  async #summary(): Promise<void> {
    await summaryPart.fetch().catch(() => undefined);
    await this.#focus.summary();
  }

  async #visit(issue: Issue): Promise<void> {
    const now = this.#flow?.state.peek();
    if (!now || !isFilling(now)) return;
    const page = now.form.pageOf(issue.path);
    if (page && (now.state !== 'page' || now.page !== page)) this.#flow?.showIssues([issue]);
    await this.updateComplete;
    await this.#focus.field(now.form, issue.path);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-form': PanjareForm;
  }
}
