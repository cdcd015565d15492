import { toPersianDigits } from '@panjare/persian';
import { isAbroad, people, type Person } from '../citizens/people.ts';
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
  fault?: SignInFault | 'pin' | undefined;
}

const faults: { readonly [fault in SignInFault]: Markup } = {
  code: html`کد یک‌بارمصرف درست نیست. کدی را که پایین صفحه نوشته شده وارد کنید.`,
  unknown: html`این شماره از آنِ هیچ‌یک از اشخاص ساختگی این محیط نیست. یکی از شماره‌های همین صفحه را وارد کنید.`,
};

/** Choose a synthetic person, or type a national id and the code shown. */
export function signInPage(view: SignInView): string {
  return layout(
    'ورود',
    html`<h1>ورود به ${view.client}</h1>
      <p class="muted">یکی از این اشخاص ساختگی را انتخاب کنید تا با نام او وارد شوید.</p>
      ${view.fault && view.fault !== 'pin' && html`<p class="error" role="alert">${faults[view.fault]}</p>`}
      <form method="post" action="${view.action}">
        <ul class="people">
          ${people.map(
            (person) =>
              html`<li>
                <button class="person" name="citizen" value="${person.id}">
                  ${person.name} ${knownBy(person)}
                </button>
              </li>`,
          )}
        </ul>
      </form>
      <h2>یا شماره‌تان را وارد کنید</h2>
      <form class="card" method="post" action="${view.action}">
        <label for="national-id">کد ملی یا شمارهٔ گذرنامه</label>
        <span class="hint" id="national-id-hint"
          >کد ملی ۱۰ رقم است. اگر ایرانی نیستید، شمارهٔ گذرنامه را بنویسید.</span
        >
        <input
          id="national-id"
          name="nationalId"
          type="text"
          autocomplete="off"
          maxlength="20"
          dir="ltr"
          aria-describedby="national-id-hint"
          required
        />
        <label for="code">کد یک‌بارمصرف</label>
        <p class="code">
          کد به شمارهٔ ایرانی، شمارهٔ خارجی یا رایانامهٔ شما می‌رود؛ سیم‌کارت ایرانی لازم نیست. اینجا چیزی
          فرستاده نمی‌شود: کد شما <bdi>${toPersianDigits(view.code)}</bdi> است.
        </p>
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

/** By what the person is known, and where their codes go. */
function knownBy({ nationalId, passport, mobile, email }: Person): Markup {
  const known =
    passport === undefined
      ? html`کد ملی <bdi>${toPersianDigits(nationalId ?? '')}</bdi>`
      : html`گذرنامهٔ ${passport.country} <bdi>${passport.number}</bdi>`;
  if (!isAbroad({ mobile })) return html`<span>${known}</span>`;
  return html`<span
    >${known}، شمارهٔ خارجی
    <bdi dir="ltr">${toPersianDigits(mobile)}</bdi>${email !== undefined && ' یا رایانامه'}</span
  >`;
}
