import type { SignInState } from '@panjare/client';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Connection } from '../context/connection.ts';
import { FlowElement, sharedPart } from '../context/flow-element.ts';
import { flowStyles } from '../context/flow.styles.ts';
import { msg } from '../localize/localize.ts';
import { loginStyles } from './login.styles.ts';
import { takeOutcome } from './take-outcome.ts';
import type { ReturnedOutcome } from './take-outcome.ts';
import { property, state } from '../reactive/property.ts';

/**
 * Sign-in with IranPass, and who is signed in.
 *
 * ```html
 * <panjare-login gateway="https://gateway.example.ir"></panjare-login>
 * ```
 *
 * @tag panjare-login
 * @fires device-erased - The citizen has finished; with `endAtIssuer`, where the browser goes next on a device of many.
 * @csspart button - The sign-in button.
 */
export class PanjareLogin extends FlowElement {
  static override styles = [...flowStyles, loginStyles];

  /** Asked of the issuer as `acr_values`. */
  @property() acr?: string;

  @state() private session: SignInState = { state: 'unknown' };
  #attempt: AbortController | undefined;
  /** A redirect came back without a sign-in; told until the next try. */
  #returned: ReturnedOutcome | undefined;

  /**
   * Signs in; call it from a click. A redirect while nothing is typed on the page, else a popup, so that nothing is
   * lost.
   */
  async signIn(): Promise<SignInState | undefined> {
    const connection = this.connection;
    if (!connection) return undefined;
    this.#returned = undefined;
    this.#attempt?.abort();
    this.#attempt = new AbortController();
    const mode = connection.filling.size > 0 ? 'popup' : 'redirect';
    const { signal } = this.#attempt;
    // A window opens most surely in the very task of the click.
    const { signInOf } = sharedPart.loaded ?? (await sharedPart.fetch());
    return signInOf(connection.client).signIn({
      mode,
      returnTo: location.href,
      signal,
      ...(this.acr && { acr: this.acr }),
    });
  }

  protected override start({ client }: Connection, ended: AbortSignal): void {
    this.#returned = takeOutcome() ?? this.#returned;
    const unsubscribe = client.session.state.subscribe((session) => {
      if ('session' in session) this.#returned = undefined;
      this.session = session;
    });
    ended.addEventListener('abort', unsubscribe);
    if (client.session.state.read().state === 'unknown') this.#refresh();
  }

  protected override render() {
    return html`<div class="login">${this.#renderState(this.session)}</div>`;
  }

  #renderState(state: SignInState): TemplateResult | typeof nothing {
    const { connection } = this;
    switch (state.state) {
      case 'unknown':
        return renderUnknown();
      case 'signed-out':
        return this.#returned ? this.#renderState({ state: this.#returned }) : this.#renderButton();
      case 'starting':
        return html`<p role="status">${msg('ایران‌پاس باز می‌شود…')}</p>
          ${this.#renderCancel()}`;
      case 'waiting':
        return this.#renderWaiting(state);
      case 'blocked':
        return html`<p role="status">
            ${msg('مرورگر شما پنجرهٔ ورود را باز نکرد. ورود را در زبانهٔ دیگری باز کنید.')}
          </p>
          ${this.#renderLink(state.url)} ${this.#renderCancel()}`;
      case 'signed-in':
      case 'expiring':
        return (
          (connection &&
            sharedPart.drawnBy(this)?.renderPresence(this, connection, state, () => this.#refresh())) ??
          renderUnknown()
        );
      case 'ended':
        return this.#renderButton(connection && sharedPart.drawnBy(this)?.endWords(connection, state.reason));
      default:
        return this.#renderButton(
          sharedPart.drawnBy(this)?.failureWords(state.state) ??
            // The network may be gone for the words too.
            (state.state === 'unreachable'
              ? msg('به ایران‌پاس وصل نشدیم. اتصال را بررسی کنید و دوباره تلاش کنید.')
              : undefined),
        );
    }
  }

  #renderButton(notice?: string): TemplateResult {
    return html`${notice ? html`<p role="status">${notice}</p>` : nothing}
      <button class="button" part="button" type="button" @click=${() => this.#start()}>
        ${msg('ورود با ایران‌پاس')}
      </button>`;
  }

  #renderWaiting(state: Extract<SignInState, { state: 'waiting' }>): TemplateResult {
    if (state.mode === 'redirect') return html`<p role="status">${msg('به ایران‌پاس می‌روید…')}</p>`;
    return html`<p role="status">${msg('پنجرهٔ ایران‌پاس باز است. ورود را همان‌جا تمام کنید.')}</p>
      <p class="small muted">${msg('پنجره را نمی‌بینید؟')} ${this.#renderLink(state.url)}</p>
      ${this.#renderCancel()}`;
  }

  #renderLink(url: string): TemplateResult | typeof nothing {
    if (!/^https?:\/\//.test(url)) return nothing;
    return html`<a href=${url} target="_blank" rel="noopener">${msg('ورود در زبانهٔ دیگر')}</a>`;
  }

  #renderCancel(): TemplateResult {
    return html`<button class="button plain" type="button" @click=${() => this.#cancel()}>
      ${msg('انصراف')}
    </button>`;
  }

  #start(): void {
    this.signIn().catch(() => (this.session = { state: 'unreachable' }));
  }

  #cancel(): void {
    this.#attempt?.abort();
    this.#refresh();
  }

  #refresh(): void {
    this.connection?.client.session.refresh().catch(() => (this.session = { state: 'unreachable' }));
  }
}

function renderUnknown(): TemplateResult {
  return html`<div class="skeleton"><span></span></div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-login': PanjareLogin;
  }
}
