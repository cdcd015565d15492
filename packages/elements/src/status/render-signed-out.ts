import type { AnyClient } from '@panjare/client';
import { signInOf } from '@panjare/client/sign-in.js';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../localize/localize.ts';

/** The session is over while a case is shown: sign in here, by popup, so that nothing written is lost. */
export function renderSignedOut(client: AnyClient | undefined): TemplateResult {
  // How it went is told by the session: here by a case that goes on, else by the sign-in element of the page.
  const signIn = () =>
    client &&
    signInOf(client)
      .signIn({ mode: 'popup' })
      .catch(() => undefined);
  return html`<div class="notice warning" role="status">
    <p>${msg('نشست شما تمام شد. پاسخ‌هایتان همین‌جاست؛ وارد شوید و از همین‌جا ادامه بدهید.')}</p>
    <p><button class="button" type="button" @click=${signIn}>${msg('ورود با ایران‌پاس')}</button></p>
  </div>`;
}
