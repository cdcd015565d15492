import type { Asking, AskingState, SignInState, WalletDevice } from '@panjare/client';
import { documentsOf } from '@panjare/client/documents.js';
import { signInOf } from '@panjare/client/sign-in.js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Connection } from '../context/connection.ts';
import { codeOf } from '../context/fault-code.ts';
import { faultText } from '../context/fault-text.ts';
import { FlowElement } from '../context/flow-element.ts';
import { flowStyles } from '../context/flow.styles.ts';
import { alert } from '../icons/generated/alert.ts';
import { checkCircle } from '../icons/generated/check-circle.ts';
import { msg } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { LaterPart } from '../reactive/later-part.ts';
import { property, state } from '../reactive/property.ts';
import { DocumentVerifiedEvent } from './document-request.events.ts';
import { documentRequestStyles } from './document-request.styles.ts';
import { receiveReturn } from './receive-return.ts';
import { RequestFocus } from './request-focus.ts';
import { RequestTimes } from './request-times.ts';
import { DIGITS } from './render-code-field.ts';
import type { AskingActions } from './render-asking.ts';
import { renderAsking } from './render-asking.ts';
import { renderAgain, renderVerified } from './render-outcome.ts';
import { renderTold } from './render-told.ts';
import { readRequest } from './request-told.ts';
import type { RequestTold } from './request-told.ts';
import { said } from './said.ts';

// Whose wallet is on this device never needs it.
const qrPart = new LaterPart(() => import('../qr-code/qr-code.ts'));

/** What the service says of the request. `loading → told | fault`; `fault → loading` on trying again. */
type Telling = { state: 'loading' } | { state: 'fault'; code: string } | { state: 'told'; told: RequestTold };

/**
 * Asks the citizen's wallet for a document of a service: who asks, for what, why and for how long; then a link or a code,
 * the way it goes, and what came of it. A form whose service asks for documents shows it by itself.
 *
 * ```html
 * <panjare-document-request service="city/resident-parking" document="driving-licence"></panjare-document-request>
 * ```
 *
 * @tag panjare-document-request
 * @fires document-verified - A document was verified; with `document` and `presentation`.
 * @csspart title - The kind of document.
 * @csspart said - Where it stands, in a sentence.
 */
export class PanjareDocumentRequest extends FlowElement {
  static override styles = [...flowStyles, documentRequestStyles];

  /** Which service: `ecosystem/service`. */
  @property() service = '';
  /** Left out, the version published now. */
  @property({ type: Number }) version?: number;
  /** The `type` of one of the service's documents; the first where left out. */
  @property() document?: string;
  /** An asking that outlives this element: a form's pages come and go. */
  @property({ attribute: false }) asking?: Asking;

  @state() private telling: Telling = { state: 'loading' };
  @state() private now: AskingState = { state: 'idle' };
  @state() private session: SignInState = { state: 'unknown' };
  @state() private digits = '';
  @state() private isIncomplete = false;
  readonly #focus = new RequestFocus(this);
  readonly #times = new RequestTimes(this);
  #asking: Asking | undefined;
  #ended: AbortSignal | undefined;

  /** To the heading: whoever is led here hears what is asked. */
  override focus(): void {
    this.#focus.heading();
  }

  protected override start(connection: Connection, ended: AbortSignal): void {
    void receiveReturn(this);
    this.#ended = ended;
    const unsubscribe = connection.client.session.state.subscribe((session) => this.#meet(session));
    ended.addEventListener('abort', unsubscribe);
    void this.#tell(connection, ended);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const isOther = ['service', 'version', 'document'].some((name) => changed.has(name));
    if (!this.hasUpdated || !isOther) return;
    this.telling = { state: 'loading' };
    this.restart();
  }

  protected override updated(): void {
    this.#times.write('endsAt' in this.now ? this.now.endsAt : undefined);
    this.#focus.follow(`${this.now.state} ${'device' in this.now ? this.now.device : ''}`);
  }

  protected override render() {
    const { telling } = this;
    switch (telling.state) {
      case 'loading':
        return html`<div class="skeleton"><span></span><span></span></div>`;
      case 'fault':
        return html`<div class="notice danger" role="alert">
          <p>${faultText(telling.code)}</p>
          <p>
            <button class="button quiet" type="button" @click=${() => this.restart()}>
              ${msg('تلاش دوباره')}
            </button>
          </p>
        </div>`;
      case 'told':
        return this.#renderTold(telling.told);
    }
  }

  #renderTold(told: RequestTold): TemplateResult {
    const { now } = this;
    const isBad = /refused|expired|rejected|failed/.test(now.state);
    const isGood = now.state === 'verified';
    return html`<section class="document stack" aria-labelledby="title">
      <h3 id="title" part="title" tabindex="-1">
        ${pickText(told.title)}
        ${told.request.required ? nothing : html`<span class="optional">(${msg('اختیاری')})</span>`}
      </h3>
      ${isGood ? nothing : renderTold(told)}
      ${this.#renderSaid(said(now, pickText(told.title)), isGood ? 'good' : isBad ? 'bad' : '')}
      ${this.#renderNow(told)}
    </section>`;
  }

  /** Without a space in it where nothing is said: it takes no row then. */
  #renderSaid(sentence: string, kind: 'good' | 'bad' | ''): TemplateResult {
    const icon = kind === 'good' ? checkCircle() : kind === 'bad' ? alert() : nothing;
    const content = sentence === '' ? nothing : html`${icon}<span>${sentence}</span>`;
    return html`<p class="said ${kind}" part="said" role="status">${content}</p>`;
  }

  #renderNow(told: RequestTold) {
    const { now } = this;
    const again = () => void this.#asking?.retry();
    switch (now.state) {
      case 'idle':
        return this.#isSignedOut ? this.#renderSignIn() : this.#renderChoice();
      case 'starting':
      case 'waiting':
      case 'opened':
      case 'presented':
        return renderAsking(now, this.#actions());
      case 'verified':
        return renderVerified(now, told, () => void this.#start(now.device));
      case 'signed-out':
        return this.#renderSignIn();
      case 'refused':
      case 'expired':
      case 'rejected':
      case 'unreachable':
      case 'failed':
        return renderAgain(again, () => this.#asking?.cancel());
    }
  }

  /** A phone has its wallet on it; a desk has it in somebody's pocket. */
  #renderChoice(): TemplateResult {
    const isPhone = matchMedia('(pointer: coarse)').matches;
    const button = (device: WalletDevice, words: string) =>
      html`<button
        class=${(device === 'same') === isPhone ? 'button' : 'button quiet'}
        type="button"
        ?data-main=${(device === 'same') === isPhone}
        @click=${() => this.#start(device)}
      >
        ${words}
      </button>`;
    const same = button('same', msg('روی همین دستگاه'));
    const other = button('other', msg('روی گوشی دیگر'));
    return html`<p id="where">${msg('کیف مدارک شما کجاست؟')}</p>
      <div class="actions" role="group" aria-labelledby="where">
        ${isPhone ? [same, other] : [other, same]}
      </div>`;
  }

  #renderSignIn(): TemplateResult {
    return html`${
        this.now.state === 'idle' ? html`<p>${msg('برای نشان‌دادن مدرک، اول وارد شوید.')}</p>` : nothing
      }
      <p>
        <button class="button" type="button" data-main @click=${() => this.#signIn()}>
          ${msg('ورود با ایران‌پاس')}
        </button>
      </p>`;
  }

  get #isSignedOut(): boolean {
    return !/unknown|signed-in|expiring/.test(this.session.state);
  }

  #actions(): AskingActions {
    const isOther = this.now.state === 'waiting' && this.now.device === 'other';
    return {
      qrCode: isOther ? qrPart.drawnBy(this) : undefined,
      isLong: this.#times.isLong,
      isIncomplete: this.isIncomplete,
      digits: this.digits,
      start: (device) => void this.#start(device),
      opening: () => this.#times.opening(),
      type: (digits) => {
        this.digits = digits;
        if (digits.length === DIGITS) this.isIncomplete = false;
      },
      confirm: () => void this.#confirm(),
      cancel: () => this.#asking?.cancel(),
    };
  }

  async #start(device: WalletDevice): Promise<void> {
    await this.#asking?.start({ device, ...(device === 'same' && { returnTo: location.href }) });
  }

  async #confirm(): Promise<void> {
    this.isIncomplete = this.digits.length < DIGITS;
    if (this.isIncomplete) return this.#focus.code();
    const now = await this.#asking?.confirm(this.digits);
    if (now?.state !== 'presented') return;
    if (now.code === 'wrong') this.digits = '';
    await this.#focus.code();
  }

  #signIn(): void {
    const { connection } = this;
    if (connection)
      signInOf(connection.client)
        .signIn({ mode: 'popup' })
        .catch(() => this.requestUpdate());
  }

  #meet(session: SignInState): void {
    this.session = session;
    // Another person's document is not this one's to see.
    if (session.state === 'ended' && session.reason === 'signed-out') {
      if (this.now.state !== 'idle') this.#asking?.cancel();
    } else if (this.now.state === 'signed-out' && !this.#isSignedOut) void this.#asking?.retry();
  }

  async #tell(connection: Connection, ended: AbortSignal): Promise<void> {
    // Back on the screen with a page of its form, it goes on as it was.
    if (this.telling.state !== 'told') this.telling = { state: 'loading' };
    try {
      const { service, version, document } = this;
      const told = await readRequest(connection.client, { service, version, document, signal: ended });
      if (ended.aborted) return;
      this.telling = { state: 'told', told };
      this.#follow(
        this.asking ??
          documentsOf(connection.client).ask(
            { service, version: told.version, document: told.request.type },
            { signal: ended },
          ),
        ended,
      );
    } catch (error) {
      if (!ended.aborted) this.telling = { state: 'fault', code: codeOf(error) };
    }
  }

  #follow(asking: Asking, ended: AbortSignal): void {
    this.#asking = asking;
    const unsubscribe = asking.state.subscribe((now) => {
      const before = this.now;
      this.now = now;
      this.#times.follow(now);
      if (now.state !== 'presented') this.digits = '';
      if (now.state === 'verified' && before.state !== 'verified')
        this.dispatchEvent(new DocumentVerifiedEvent(now.presentation.document, now.presentation.id));
    });
    ended.addEventListener('abort', unsubscribe);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-document-request': PanjareDocumentRequest;
  }
}
