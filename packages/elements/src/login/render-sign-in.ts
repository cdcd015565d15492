import type { SignInState } from '@panjare/client';
import { html, nothing } from 'lit';
import type { ReactiveElement, TemplateResult } from 'lit';
import type { Connection } from '../context/connection.ts';
import { msg } from '../localize/localize.ts';
import { endWords, renderPresence } from '../shared-device/render-presence.ts';
import { failureWords } from './failure-words.ts';

/** What a person can do about a sign-in. */
export interface SignInActs {
  begin(): void;
  cancel(): void;
  refresh(): void;
}

/** A sign-in from its first click on, and who is signed in. */
export function renderSignIn(
  host: ReactiveElement,
  connection: Connection,
  state: Exclude<SignInState, { state: 'unknown' | 'signed-out' }>,
  acts: SignInActs,
): TemplateResult {
  switch (state.state) {
    case 'starting':
      return html`<p role="status">${msg('ایران‌پاس باز می‌شود…')}</p>
        ${renderCancel(acts)}`;
    case 'waiting':
      return renderWaiting(state, acts);
    case 'blocked':
      return html`<p role="status">
          ${msg('مرورگر شما پنجرهٔ ورود را باز نکرد. ورود را در زبانهٔ دیگری باز کنید.')}
        </p>
        ${renderLink(state.url)} ${renderCancel(acts)}`;
    case 'signed-in':
    case 'expiring':
      return renderPresence(host, connection, state, () => acts.refresh());
    case 'ended':
      return renderAgain(endWords(connection, state.reason), acts);
    default:
      return renderAgain(failureWords(state.state), acts);
  }
}

function renderAgain(why: string, acts: SignInActs): TemplateResult {
  return html`<p role="status">${why}</p>
    <button class="button" part="button" type="button" @click=${() => acts.begin()}>
      ${msg('ورود با ایران‌پاس')}
    </button>`;
}

function renderWaiting(state: Extract<SignInState, { state: 'waiting' }>, acts: SignInActs): TemplateResult {
  if (state.mode === 'redirect') return html`<p role="status">${msg('به ایران‌پاس می‌روید…')}</p>`;
  return html`<p role="status">${msg('پنجرهٔ ایران‌پاس باز است. ورود را همان‌جا تمام کنید.')}</p>
    <p class="small muted">${msg('پنجره را نمی‌بینید؟')} ${renderLink(state.url)}</p>
    ${renderCancel(acts)}`;
}

function renderLink(url: string): TemplateResult | typeof nothing {
  if (!/^https?:\/\//.test(url)) return nothing;
  return html`<a href=${url} target="_blank" rel="noopener">${msg('ورود در زبانهٔ دیگر')}</a>`;
}

function renderCancel(acts: SignInActs): TemplateResult {
  return html`<button class="button plain" type="button" @click=${() => acts.cancel()}>
    ${msg('انصراف')}
  </button>`;
}
