import type { SignInState } from '@panjare/client';
import { html, nothing } from 'lit';
import { msg } from '../../localize/localize.ts';
import { renderLink } from '../render-link.ts';

/**
 * That the session is over while answers are on the screen, and how to go on; of whoever is there and signs in again, how
 * that goes.
 */
export function renderSession(session: SignInState, onSignIn: () => void) {
  const isThere = 'session' in session;
  const now = isThere ? session.again : session;
  if (!now) return nothing;
  switch (now.state) {
    case 'unknown':
      return nothing;
    case 'starting':
    case 'waiting':
      return html`<p class="notice">${msg('پنجرهٔ ایران‌پاس باز است. ورود را همان‌جا تمام کنید.')}</p>`;
    case 'blocked':
      return html`<div class="notice warning">
        <p>${msg('مرورگر شما پنجرهٔ ورود را باز نکرد. ورود را در زبانهٔ دیگری باز کنید.')}</p>
        ${renderLink(now.url)}
      </div>`;
    default: {
      const why = failureText(now.state);
      if (isThere) return why && html`<p class="notice warning" role="status">${why}</p>`;
      return html`<div class="notice warning">
        <p>${msg('نشست شما تمام شد. پاسخ‌هایتان همین‌جاست؛ وارد شوید و از همین‌جا ادامه بدهید.')}</p>
        ${why && html`<p>${why}</p>`}
        <p><button class="button" type="button" @click=${onSignIn}>${msg('ورود با ایران‌پاس')}</button></p>
      </div>`;
    }
  }
}

function failureText(state: SignInState['state']) {
  switch (state) {
    case 'unreachable':
    case 'issuer-unreachable':
      return msg('به ایران‌پاس وصل نشدیم. دوباره تلاش کنید.');
    case 'refused':
      return msg('ایران‌پاس ورود شما را نپذیرفت.');
    case 'level':
      return msg('این ورود به اندازهٔ کافی مطمئن نبود. دوباره وارد شوید و همهٔ مرحله‌ها را بروید.');
    case 'cookies-blocked':
      return msg(
        'وارد شدید، ولی مرورگر کوکی درگاه را به این صفحه نمی‌دهد. کوکی‌ها را برای این سایت باز کنید.',
      );
    default:
      return nothing;
  }
}
