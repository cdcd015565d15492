import { toPersianDigits } from '@panjare/persian';
import { fullName, type Citizen } from '../../citizens/citizens.ts';
import { html } from '../../pages/markup.ts';
import { WALLET_PIN, type PinResult } from '../pin-attempts.ts';
import { walletPage } from './wallet-layout.ts';

/** Why a wallet did not open. */
export type UnlockFault =
  Exclude<PinResult, { state: 'right' }> | { state: 'nobody' } | { state: 'old-page' };

/** What the page before the wallet shows. */
export interface UnlockView {
  /** Whose wallets there are. */
  owners: readonly Citizen[];
  formToken: string;
  /** Where to go on: an address of the wallet. */
  to: string;
  /** Whose wallet was chosen before. */
  owner?: string | undefined;
  fault?: UnlockFault | undefined;
}

/** Whose wallet, and its PIN. */
export function unlockPage(view: UnlockView): string {
  const { fault } = view;
  return walletPage(
    'باز کردن کیف',
    html`<h1>کیف مدارک را باز کنید</h1>
      ${
        view.to.startsWith('/wallet/present') &&
        html`<p class="muted">مدرکی از شما خواسته‌اند. کیفتان را که باز کنید، می‌بینید چه کسی و برای چه.</p>`
      }
      ${fault && html`<p class="error" role="alert">${faultText(fault)}</p>`}
      <form class="card" method="post" action="/wallet/unlock">
        <input type="hidden" name="token" value="${view.formToken}" />
        <input type="hidden" name="to" value="${view.to}" />
        <fieldset>
          <legend>کیف چه کسی؟</legend>
          ${view.owners.map(
            (citizen) =>
              html`<label class="choice">
                <input
                  type="radio"
                  name="owner"
                  value="${citizen.nationalId}"
                  ${citizen.nationalId === view.owner && html`checked`}
                />
                <span>${fullName(citizen)}</span>
              </label>`,
          )}
        </fieldset>
        <label for="pin">رمز کیف</label>
        <p class="code" id="pin-hint">
          در این محیط، رمز همهٔ کیف‌ها <bdi>${toPersianDigits(WALLET_PIN)}</bdi> است.
        </p>
        <input
          id="pin"
          class="pin"
          name="pin"
          type="password"
          inputmode="numeric"
          autocomplete="off"
          maxlength="8"
          aria-describedby="pin-hint"
        />
        <button>باز کردن کیف</button>
      </form>`,
  );
}

function faultText(fault: UnlockFault): string {
  switch (fault.state) {
    case 'old-page':
      return 'این صفحه قدیمی شده بود. دوباره نام و رمز را وارد کنید؛ اگر باز هم نشد، کوکی‌ها را در مرورگر فعال کنید.';
    case 'nobody':
      return 'اول بگویید کیف چه کسی را باز می‌کنید.';
    case 'wrong':
      return `رمز درست نیست. ${toPersianDigits(String(fault.left))} بار دیگر می‌توانید امتحان کنید.`;
    case 'locked':
      return `رمز پنج بار نادرست وارد شد. این کیف تا ${toPersianDigits(String(fault.seconds))} ثانیهٔ دیگر باز نمی‌شود.`;
  }
}
