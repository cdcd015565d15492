import type { SignInState } from '@panjare/client';
import { html, nothing } from 'lit';
import { msg } from '../../localize/localize.ts';
import { renderLink } from '../render-notices.ts';

/** That the session is over while answers are on the screen, and how to go on. */
export function renderSession(session: SignInState, onSignIn: () => void) {
  switch (session.state) {
    case 'ended':
    case 'signed-out':
    case 'cancelled':
    case 'refused':
    case 'unreachable':
      return html`<div class="notice warning">
        <p>${msg('نشست شما تمام شد. پاسخ‌هایتان همین‌جاست؛ وارد شوید و از همین‌جا ادامه بدهید.')}</p>
        ${session.state === 'unreachable' ? html`<p>${msg('به ایران‌پاس وصل نشدیم. دوباره تلاش کنید.')}</p>` : nothing}
        ${session.state === 'refused' ? html`<p>${msg('ایران‌پاس ورود شما را نپذیرفت.')}</p>` : nothing}
        <p><button class="button" type="button" @click=${onSignIn}>${msg('ورود با ایران‌پاس')}</button></p>
      </div>`;
    case 'starting':
    case 'waiting':
      return html`<p class="notice">${msg('پنجرهٔ ایران‌پاس باز است. ورود را همان‌جا تمام کنید.')}</p>`;
    case 'blocked':
      return html`<div class="notice warning">
        <p>${msg('مرورگر شما پنجرهٔ ورود را باز نکرد. ورود را در زبانهٔ دیگری باز کنید.')}</p>
        ${renderLink(session.url)}
      </div>`;
    case 'unknown':
    case 'signed-in':
    case 'expiring':
      return nothing;
  }
}
