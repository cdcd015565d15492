import type { AskingState, WalletDevice } from '@panjare/client';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type * as qrCode from '../qr-code/qr-code.ts';
import { msg } from '../localize/localize.ts';
import { renderCodeField } from './render-code-field.ts';
import type { CodeActions } from './render-code-field.ts';

/** What can be asked of a request on its way. */
export interface AskingActions extends CodeActions {
  /** What draws codes, once it is there. */
  readonly qrCode: typeof qrCode | undefined;
  /** Nothing has opened for so long that the device may have no wallet. */
  readonly isLong: boolean;
  start(device: WalletDevice): void;
  opening(): void;
  cancel(): void;
}

type Running = Extract<AskingState, { state: 'starting' | 'waiting' | 'opened' | 'presented' }>;

/** What to do now, while the wallet is asked. */
export function renderAsking(now: Running, actions: AskingActions): TemplateResult {
  return html`${renderStep(now, actions)}
    <div class="actions">
      <button class="button plain" type="button" @click=${actions.cancel}>${msg('انصراف')}</button>
      ${
        'endsAt' in now
          ? html`<span class="small muted" role="timer"
              >${msg('زمان مانده:')} <bdi dir="ltr" data-countdown></bdi
            ></span>`
          : nothing
      }
    </div>`;
}

function renderStep(now: Running, actions: AskingActions) {
  switch (now.state) {
    case 'starting':
    case 'opened':
      return nothing;
    case 'waiting':
      return now.device === 'same' ? renderSame(now.walletUrl, actions) : renderOther(now.walletUrl, actions);
    case 'presented':
      return now.device === 'other' ? renderCodeField(now, actions) : nothing;
  }
}

function renderSame(walletUrl: string, actions: AskingActions): TemplateResult {
  // A wallet that is an app opens over this page; one that is a site, beside it.
  const target = /^https?:/.test(walletUrl) ? '_blank' : nothing;
  return html`<p>
      <a
        class="button"
        href=${safeUrl(walletUrl)}
        target=${target}
        rel="noopener"
        data-main
        @click=${actions.opening}
        >${msg('باز کردن کیف مدارک')}</a
      >
    </p>
    ${
      actions.isLong
        ? html`<div class="hint">
            <p>
              ${msg('کیف باز نشد؟ شاید روی این دستگاه نصب نیست. آن را نصب کنید و دوباره بازش کنید؛ یا اگر کیف روی گوشی دیگری است، کد را با آن بخوانید.')}
            </p>
            <button class="button quiet" type="button" @click=${() => actions.start('other')}>
              ${msg('کیف روی دستگاه دیگری است')}
            </button>
          </div>`
        : nothing
    }`;
}

function renderOther(walletUrl: string, actions: AskingActions): TemplateResult {
  return html`<div class="qr">
      ${actions.qrCode?.renderQrCode(walletUrl, msg('کد دوبعدی برای کیف مدارک'))}
    </div>
    ${
      actions.isLong
        ? html`<p class="hint">
            ${msg('با دوربین نشد؟ خود کیف مدارک را باز کنید و از آنجا کد را بخوانید. اگر روی گوشی کیف ندارید، اول آن را نصب کنید.')}
          </p>`
        : nothing
    }
    <p>
      <button class="button quiet" type="button" @click=${() => actions.start('same')}>
        ${msg('کیف روی همین دستگاه است')}
      </button>
    </p>`;
}

/** What opens a wallet: an address or a scheme of its own, and never one that runs here. */
export function safeUrl(walletUrl: string): string | typeof nothing {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(walletUrl)?.[1]?.toLowerCase();
  return scheme && !['javascript', 'data', 'blob', 'vbscript', 'file', 'about'].includes(scheme)
    ? walletUrl
    : nothing;
}
