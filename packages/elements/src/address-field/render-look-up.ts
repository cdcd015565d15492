import { formatAddress } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { spinner } from '../icons/generated/spinner.ts';
import { verified } from '../icons/generated/verified.ts';
import { currentLocale, msg } from '../localize/localize.ts';
import type { LookUp } from './address-look-up.ts';

/** What is drawn below the postal code. */
export interface LookUpView {
  readonly now: LookUp;
  /** The person changed what the post put into the boxes. */
  readonly isEdited: boolean;
  /** The post would hardly give such a code. */
  readonly isDoubted: boolean;
  /** Nothing may be changed. */
  readonly fixed: boolean;
  take(): void;
  retry(): void;
}

/** How the look-up stands, said aloud when it changes, with what can be done about it. */
export function renderLookUp(view: LookUpView): TemplateResult {
  const { now, fixed } = view;
  const isFound = now.state === 'found';
  const icon = now.state === 'looking' ? spinner() : isFound && !view.isEdited ? verified() : nothing;
  return html`<div class="look-up ${now.state}">
    <p id="look-up" role="status" class=${isFound && !view.isEdited ? 'known' : ''}>
      ${icon}<span>${words(view)}</span>
    </p>
    ${
      now.state === 'offered' && !fixed
        ? html`<button class="button quiet" type="button" @click=${view.take}>
            ${msg('گذاشتن این نشانی')}
          </button>`
        : nothing
    }
    ${
      (now.state === 'unreachable' || now.state === 'offline') && !fixed
        ? html`<button class="button plain" type="button" @click=${view.retry}>${msg('تلاش دوباره')}</button>`
        : nothing
    }
  </div>`;
}

function words({ now, isEdited, isDoubted }: LookUpView): string | TemplateResult {
  switch (now.state) {
    case 'looking':
      return msg('در حال پرسیدن از ادارهٔ پست…');
    case 'found':
      return isEdited
        ? msg('این نشانی از ادارهٔ پست است و شما آن را تغییر داده‌اید.')
        : msg('نشانی از ادارهٔ پست است. اگر درست نیست، تغییرش دهید؛ پلاک، طبقه و واحد را بیفزایید.');
    case 'offered': {
      // The code itself stands right above.
      const { postalCode: _, ...address } = now.found.address;
      return html`${msg('نشانی این کد پستی نزد ادارهٔ پست:')}
        <bdi>${formatAddress(address, currentLocale())}</bdi>`;
    }
    case 'unknown':
      return isDoubted
        ? msg(
            'ادارهٔ پست این کد را نمی‌شناسد. کد پستی کمتر صفر یا دو در پنج رقم نخست دارد؛ آن را دوباره ببینید، یا نشانی را خودتان بنویسید.',
          )
        : msg('ادارهٔ پست این کد را نمی‌شناسد. کد را دوباره ببینید، یا نشانی را خودتان بنویسید.');
    case 'offline':
      return msg('اکنون به سامانه وصل نیستیم. نشانی را خودتان بنویسید؛ اگر وصل شویم، دوباره می‌پرسیم.');
    case 'unreachable':
      return msg('ادارهٔ پست اکنون پاسخ نمی‌دهد. نشانی را خودتان بنویسید.');
    case 'signed-out':
      return msg('پس از ورود، نشانی از ادارهٔ پست می‌آید. بدون ورود هم می‌توانید آن را خودتان بنویسید.');
    case 'none':
      return isDoubted ? msg('کد پستی کمتر صفر یا دو در پنج رقم نخست دارد؛ آن را دوباره ببینید.') : '';
  }
}
