import type { SignInState } from '@panjare/client';
import type { PropertyValues } from 'lit';
import type { Connection } from '../context/connection.ts';
import { ConnectedElement, sharedPart } from '../context/connected-element.ts';
import { flowStyles } from '../context/flow.styles.ts';
import { msg } from '../localize/localize.ts';
import { FirstView } from './first-view.ts';
import { loginStyles } from './login.styles.ts';
import type { SignInActs } from './render-sign-in.ts';
import { takeOutcome } from './take-outcome.ts';
import type { ReturnedOutcome } from './take-outcome.ts';
import { makeElement } from '../reactive/make-element.ts';
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
export class PanjareLogin extends ConnectedElement {
  static override styles = [...flowStyles, loginStyles];

  /** Asked of the issuer as `acr_values`. */
  @property() acr?: string;

  @state() private session: SignInState = { state: 'unknown' };
  #attempt: AbortController | undefined;
  /** A redirect came back without a sign-in; told until the next try. */
  #returned: ReturnedOutcome | undefined;
  readonly #acts: SignInActs = {
    begin: () => void this.signIn().catch(() => (this.session = { state: 'unreachable' })),
    cancel: () => {
      this.#attempt?.abort();
      this.#refresh();
    },
    refresh: () => this.#refresh(),
  };
  readonly #first = new FirstView(this.#acts.begin);
  readonly #later = makeElement('div', { class: 'login' });

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

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#first.element, this.#later);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const { session } = this;
    const state = session.state === 'signed-out' && this.#returned ? { state: this.#returned } : session;
    if (this.#drawLater(state)) return this.#first.draw('nothing');
    if (/^(unknown|signed-in|expiring|starting|waiting|blocked)$/.test(state.state))
      return this.#first.draw('skeleton');
    // The network may be gone for the words too.
    const isAlone = state.state === 'unreachable';
    this.#first.draw(
      'button',
      isAlone ? msg('به ایران‌پاس وصل نشدیم. اتصال را بررسی کنید و دوباره تلاش کنید.') : '',
    );
  }

  /** Draws what comes after the first view. False where that stands still. */
  #drawLater(state: SignInState): boolean {
    const { connection } = this;
    if (!connection || state.state === 'unknown' || state.state === 'signed-out') {
      sharedPart.loaded?.render(undefined, this.#later);
      return false;
    }
    const part = sharedPart.drawnBy(this);
    part?.render(part.renderSignIn(this, connection, state, this.#acts), this.#later);
    return part !== undefined;
  }

  #refresh(): void {
    this.connection?.client.session.refresh().catch(() => (this.session = { state: 'unreachable' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-login': PanjareLogin;
  }
}
