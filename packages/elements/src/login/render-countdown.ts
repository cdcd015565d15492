import type { SignInState } from '@panjare/client';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { instantText } from '../localize/instant-text.ts';
import { msg, str } from '../localize/localize.ts';
import { writeCountdown } from './write-countdown.ts';

/**
 * How long a session lasts still, near its end. It is told once to a screen reader, politely; what counts down is not
 * read out. The idle limit can be moved on; of the absolute one it is said when to sign in again.
 */
export function renderCountdown(
  { session, secondsLeft, limit }: Extract<SignInState, { state: 'expiring' }>,
  stay: () => void,
): TemplateResult {
  const left = html`<span>${msg(str`نشست شما ${writeCountdown(secondsLeft)} دیگر تمام می‌شود.`)}</span>`;
  if (limit === 'absolute')
    return html`<p class="visually-hidden" role="status">
        ${msg('نشست شما کمتر از پنج دقیقهٔ دیگر تمام می‌شود و نمی‌توان آن را بلندتر کرد. پاسخ‌هایتان می‌ماند.')}
      </p>
      <p class="muted small">
        ${left}
        ${msg(str`${instantText(session.absoluteUntil, 'time')} که گذشت دوباره وارد شوید؛ پاسخ‌هایتان می‌ماند.`)}
      </p>`;
  return html`<p class="visually-hidden" role="status">
      ${msg('نشست شما کمتر از دو دقیقهٔ دیگر تمام می‌شود. اگر هنوز کار دارید «می‌مانم» را بزنید.')}
    </p>
    <p class="muted small">
      ${left}
      <button class="button plain" type="button" @click=${stay}>${msg('می‌مانم')}</button>
    </p>`;
}
