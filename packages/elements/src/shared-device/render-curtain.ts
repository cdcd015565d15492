import type { SignInState } from '@panjare/client';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../localize/localize.ts';
import type { CurtainReason } from './curtain-state.ts';

/** What can be done in front of a curtain. */
export interface CurtainActs {
  signIn(): void;
  erase(): void;
}

/** What stands where a citizen's content was. `session` where somebody's work waits behind it, and may be gone on with. */
export function renderCurtain(
  why: CurtainReason,
  session: SignInState | undefined,
  acts: CurtainActs,
): TemplateResult {
  if (why === 'leaving') return html`<p class="muted">${msg('از این دستگاه پاک می‌شود…')}</p>`;
  if (why === 'asking') return html`<p class="muted">${msg('بررسی می‌کنیم چه کسی وارد شده است…')}</p>`;
  if (!session)
    return html`<p class="muted">${msg('نشست تمام شد. اگر دوباره وارد شوید، این بخش برمی‌گردد.')}</p>`;
  return html`<div class="notice warning" role="alert" tabindex="-1">
    <p>
      ${msg('نشست شما تمام شد. پاسخ‌هایتان همین‌جاست، ولی برای امنیت شما پنهان شد. وارد شوید و از همین‌جا ادامه بدهید.')}
    </p>
    ${renderSignIn(session, acts)}
    <p class="small muted">${msg('اگر این پاسخ‌ها مال شما نیست یا ادامه نمی‌دهید، پاکشان کنید.')}</p>
    <p>
      <button class="button quiet" type="button" @click=${acts.erase}>
        ${msg('پاک‌کردن از این دستگاه')}
      </button>
    </p>
  </div>`;
}

function renderSignIn(session: SignInState, { signIn }: CurtainActs): TemplateResult {
  const isUnderWay = session.state === 'starting' || session.state === 'waiting';
  if (isUnderWay) return html`<p>${msg('پنجرهٔ ایران‌پاس باز است. ورود را همان‌جا تمام کنید.')}</p>`;
  if (session.state === 'blocked')
    return html`<p>${msg('مرورگر شما پنجرهٔ ورود را باز نکرد. ورود را در زبانهٔ دیگری باز کنید.')}</p>
      ${
        /^https?:/.test(session.url)
          ? html`<p>
              <a href=${session.url} target="_blank" rel="noopener">${msg('ورود در زبانهٔ دیگر')}</a>
            </p>`
          : nothing
      }`;
  return html`${session.state === 'unreachable' ? html`<p>${msg('به ایران‌پاس وصل نشدیم. دوباره تلاش کنید.')}</p>` : nothing}
    ${session.state === 'refused' ? html`<p>${msg('ایران‌پاس ورود شما را نپذیرفت.')}</p>` : nothing}
    <p><button class="button" type="button" @click=${signIn}>${msg('ورود با ایران‌پاس')}</button></p>`;
}
