import type { CounterDesk, CounterState, SignInState } from '@panjare/client';
import { counterOf } from '@panjare/client/counter.js';
import { signInOf } from '@panjare/client/sign-in.js';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Connection } from '../context/connection.ts';
import { FlowElement } from '../context/flow-element.ts';
import { flowStyles } from '../context/flow.styles.ts';
import { msg } from '../localize/localize.ts';
import { takeOutcome } from '../login/take-outcome.ts';
import { state } from '../reactive/property.ts';
import { counterStyles } from './counter.styles.ts';
import { Ending } from './ending.ts';
import { renderDesk } from './render-desk.ts';
import { renderServing } from './render-serving.ts';
import { renderSignIn } from './render-sign-in.ts';

/** What the operator has before them. `away → free ⇄ asking → serving → free`. */
type View = 'unknown' | 'away' | 'free' | 'asking' | 'serving';

/**
 * The desk of a counter (پیشخوان): its operator signs in, asks a citizen's leave on the citizen's own phone, and serves
 * them. What stands inside is shown only while a citizen is served.
 *
 * ```html
 * <panjare-context gateway="https://gateway.example.ir" device="counter">
 *   <panjare-counter><panjare-form service="city/building-completion"></panjare-form></panjare-counter>
 * </panjare-context>
 * ```
 *
 * @tag panjare-counter
 * @slot - What the citizen is served with: forms, cases.
 * @csspart bar - The operator's bar.
 */
export class PanjareCounter extends FlowElement {
  static override styles = [...flowStyles, counterStyles];

  @state() private session: SignInState = { state: 'unknown' };
  @state() private now: CounterState = { state: 'free' };
  #desk: CounterDesk | undefined;
  #ending: Ending | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #shown: View = 'unknown';

  protected override start(connection: Connection, ended: AbortSignal): void {
    const { client } = connection;
    // What the gateway wrote behind the address is not for the next who reads it; the session says the same.
    takeOutcome();
    const desk = counterOf(client).desk(ended);
    this.#desk = desk;
    this.#ending = new Ending(connection, desk, () => this.requestUpdate());
    const ends = [
      client.session.state.subscribe((session) => {
        this.session = session;
        this.#ending?.meet(session);
      }),
      desk.state.subscribe((now) => (this.now = now)),
      () => clearInterval(this.#ticking),
    ];
    ended.addEventListener('abort', () => ends.forEach((end) => end()));
    if (client.session.state.read().state === 'unknown') this.#refresh();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const view = this.#view();
    this.#tick(view === 'asking' && this.now.state === 'waiting');
    if (view === this.#shown) return;
    const isFirst = this.#shown === 'unknown';
    this.#shown = view;
    // Who works here goes on where the work goes on; a page that has just come takes nobody's focus.
    if (!isFirst) this.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  protected override render() {
    const view = this.#view();
    return html`<section class="stack" aria-label=${msg('پیشخوان')}>${this.#renderView(view)}</section>
      <div ?hidden=${view !== 'serving'}><slot></slot></div>`;
  }

  #view(): View {
    const { session } = this;
    if (session.state === 'unknown') return 'unknown';
    if (!('session' in session) || session.session.operator === undefined) return 'away';
    if (!session.session.unserved) return 'serving';
    return this.now.state === 'free' ? 'free' : 'asking';
  }

  #renderView(view: View): TemplateResult | typeof nothing {
    const { session } = this;
    const desk = this.#desk;
    if (view === 'unknown' || !desk) return html`<div class="skeleton"><span></span></div>`;
    if (view === 'away') return renderSignIn(session, () => this.#signIn());
    if (!('session' in session)) return nothing;
    if (view === 'serving') return renderServing(session.session, this.#ending);
    return html`${this.#renderOperator(session.session.name)} ${renderDesk(this.now, desk)}`;
  }

  #renderOperator(name: string): TemplateResult {
    return html`<div class="bar" part="bar">
      <p class="who">${msg('متصدی پیشخوان:')} <bdi>${name}</bdi></p>
      <button class="button plain" type="button" @click=${() => this.#signOut()}>
        ${msg('خروج از پیشخوان')}
      </button>
    </div>`;
  }

  #signIn(): void {
    const { connection } = this;
    if (!connection) return;
    signInOf(connection.client)
      .signIn({ mode: 'redirect', returnTo: location.href })
      .catch(() => (this.session = { state: 'unreachable' }));
  }

  #signOut(): void {
    const { connection } = this;
    this.#desk?.giveUp();
    if (connection)
      signInOf(connection.client)
        .signOut()
        .catch(() => this.#refresh());
  }

  #refresh(): void {
    this.connection?.client.session.refresh().catch(() => (this.session = { state: 'unreachable' }));
  }

  /** The citizen's time is counted where it is shown. */
  #tick(isNeeded: boolean): void {
    if (isNeeded === (this.#ticking !== undefined)) return;
    clearInterval(this.#ticking);
    this.#ticking = isNeeded ? setInterval(() => this.requestUpdate(), 1000) : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-counter': PanjareCounter;
  }
}
