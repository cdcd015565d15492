import type { SignInState } from '@panjare/client';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../localize/localize.ts';

/** Nobody works at this counter yet. */
export function renderSignIn(session: SignInState, signIn: () => void): TemplateResult {
  const isUnderWay = session.state === 'starting' || session.state === 'waiting';
  const notice = noticeText(session);
  return html`<div class="desk stack" data-focus tabindex="-1">
    <h2>${msg('پیشخوان')}</h2>
    ${notice ? html`<p class="notice warning" role="status">${notice}</p>` : nothing}
    <p>${msg('اینجا متصدی پیشخوان با نام خودش وارد می‌شود. شهروند با گوشی خودش اجازه می‌دهد.')}</p>
    <p>
      <button
        class="button"
        type="button"
        aria-disabled=${isUnderWay ? 'true' : 'false'}
        @click=${() => isUnderWay || signIn()}
      >
        ${msg('ورود متصدی')}
      </button>
    </p>
  </div>`;
}

function noticeText(session: SignInState): string | undefined {
  switch (session.state) {
    case 'signed-in':
    case 'expiring':
      return msg('کسی که وارد شده متصدی پیشخوان نیست.');
    case 'ended':
      return session.reason === 'signed-out'
        ? msg('از پیشخوان خارج شدید.')
        : msg('نشست پیشخوان تمام شد. دوباره وارد شوید.');
    case 'cancelled':
    case 'closed':
      return msg('ورود نیمه‌کاره ماند. هر وقت خواستید دوباره وارد شوید.');
    case 'refused':
    case 'level':
    case 'cookies-blocked':
      return msg('ورود پذیرفته نشد. اینجا فقط متصدی پیشخوان وارد می‌شود.');
    case 'unreachable':
    case 'issuer-unreachable':
      return msg('به سامانهٔ ورود وصل نشدیم. اتصال را بررسی کنید و دوباره تلاش کنید.');
    default:
      return undefined;
  }
}
