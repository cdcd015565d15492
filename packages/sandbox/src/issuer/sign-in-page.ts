import { toPersianDigits } from '@panjare/persian';
import { citizens, fullName } from '../citizens/citizens.ts';
import { layout } from '../pages/layout.ts';
import { html, type Markup } from '../pages/markup.ts';

/** Why the person is asked again. */
export type SignInFault = 'code' | 'unknown';

/** What the sign-in page shows. */
export interface SignInView {
  /** Where the forms post. */
  action: string;
  /** Who asks the person to sign in. */
  client: string;
  /** Shown, since nobody here has a phone. */
  code: string;
  fault?: SignInFault | undefined;
}

const faults: { readonly [fault in SignInFault]: Markup } = {
  code: html`کد یک‌بارمصرف درست نیست. کدی را که پایین صفحه نوشته شده وارد کنید.`,
  unknown: html`این کد ملی از آنِ هیچ‌یک از اشخاص ساختگی این محیط نیست. یکی از کدهای همین صفحه را وارد کنید.`,
};

/** Choose a synthetic person, or type a national id and the code shown. */
export function signInPage(view: SignInView): string {
  return layout(
    'ورود',
    html`<h1>ورود به ${view.client}</h1>
      <p class="muted">یکی از این اشخاص ساختگی را انتخاب کنید تا با نام او وارد شوید.</p>
      ${view.fault && html`<p class="error" role="alert">${faults[view.fault]}</p>`}
      <form method="post" action="${view.action}">
        <ul class="people">
          ${citizens.map(
            (citizen) =>
              html`<li>
                <button class="person" name="citizen" value="${citizen.nationalId}">
                  ${fullName(citizen)} <span>کد ملی <bdi>${toPersianDigits(citizen.nationalId)}</bdi></span>
                </button>
              </li>`,
          )}
        </ul>
      </form>
      <h2>یا کد ملی را وارد کنید</h2>
      <form class="card" method="post" action="${view.action}">
        <label for="national-id">کد ملی</label>
        <span class="hint" id="national-id-hint">۱۰ رقم؛ با رقم فارسی یا لاتین.</span>
        <input
          id="national-id"
          name="nationalId"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength="16"
          aria-describedby="national-id-hint"
          required
        />
        <label for="code">کد یک‌بارمصرف</label>
        <p class="code">اینجا پیامکی فرستاده نمی‌شود. کد شما <bdi>${toPersianDigits(view.code)}</bdi> است.</p>
        <input
          id="code"
          name="code"
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="12"
          required
        />
        <button>ورود</button>
      </form>
      <h2>منصرف شده‌اید؟</h2>
      <form method="post" action="${view.action}/refusal">
        <button class="quiet">بازگشت به ${view.client} بدون ورود</button>
      </form>`,
  );
}
