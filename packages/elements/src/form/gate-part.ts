import type { SignInState } from '@panjare/client';
import type { ServiceDefinition } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { renderLink } from './render-link.ts';

export { render } from 'lit';

/** Before a form that asks for sign-in first. */
export function renderGate(
  definition: ServiceDefinition,
  session: SignInState,
  onSignIn: () => void,
): TemplateResult {
  const busy = session.state === 'starting' || session.state === 'waiting';
  return html`<div class="stack">
    <p class="muted">${pickText(definition.title)}</p>
    <h2 class="page-title" part="page-title" tabindex="-1">${msg('شروع درخواست')}</h2>
    <p>${pickText(definition.summary)}</p>
    <p>${msg('برای پر کردن این فرم اول وارد شوید. آنچه دستگاه‌ها از شما می‌دانند، خودش پر می‌شود.')}</p>
    <div role="status">
      ${busy ? msg('پنجرهٔ ایران‌پاس باز است. ورود را همان‌جا تمام کنید.') : nothing}
      ${session.state === 'blocked' ? renderLink(session.url) : nothing}
      ${session.state === 'unreachable' ? msg('به ایران‌پاس وصل نشدیم. دوباره تلاش کنید.') : nothing}
      ${session.state === 'refused' ? msg('ایران‌پاس ورود شما را نپذیرفت.') : nothing}
    </div>
    <p>
      <button class="button" type="button" aria-disabled=${busy ? 'true' : 'false'} @click=${onSignIn}>
        ${msg('ورود با ایران‌پاس')}
      </button>
    </p>
  </div>`;
}

/** A service that is done on another site. */
export function renderElsewhere({ title }: ServiceDefinition, url: string): TemplateResult {
  return html`<div class="stack">
    <h2>${pickText(title)}</h2>
    <p>${msg('این خدمت در سایت دیگری انجام می‌شود.')}</p>
    <p><a class="button" href=${/^https?:\/\//.test(url) ? url : '#'}>${msg('رفتن به آن سایت')}</a></p>
  </div>`;
}
