import { toPersianDigits } from '@panjare/persian';
import type { Person } from '../citizens/people.ts';
import { layout } from '../pages/layout.ts';
import { html } from '../pages/markup.ts';

/** What the page of the card shows. */
export interface CardView {
  /** Where the forms post. */
  action: string;
  /** Who asks. */
  client: string;
  person: Person;
  /** Shown, since nobody here has a card. */
  pin: string;
  /** The PIN before was wrong. */
  wrong: boolean;
}

/** The second step of a surer sign-in: the national card and its PIN, or their stand-in. */
export function cardPage({ action, client, person, pin, wrong }: CardView): string {
  return layout(
    'کارت ملی',
    html`<h1>رمز کارت ملی</h1>
      <p class="muted">${client} می‌خواهد مطمئن‌تر بداند که شما <bdi>${person.name}</bdi> هستید.</p>
      ${wrong && html`<p class="error" role="alert">رمز درست نیست. رمزی را که پایین صفحه نوشته شده وارد کنید.</p>`}
      <form class="card" method="post" action="${action}/card">
        <label for="pin">رمز چهاررقمی کارت</label>
        <p class="code" id="pin-hint">
          اینجا کارتی خوانده نمی‌شود. رمز کارت ساختگی شما <bdi>${toPersianDigits(pin)}</bdi> است.
        </p>
        <input
          id="pin"
          name="pin"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength="8"
          aria-describedby="pin-hint"
          required
        />
        <button>ادامه</button>
      </form>
      <h2>کارت همراهتان نیست؟</h2>
      <form method="post" action="${action}/card">
        <p class="muted">
          بدون کارت وارد می‌شوید، ولی ${client} شاید این ورود را برای کاری که می‌خواهید کافی نداند.
        </p>
        <button class="quiet" name="without" value="yes">ورود بدون کارت</button>
      </form>
      <h2>${person.name} نیستید؟</h2>
      <form method="post" action="${action}/card">
        <button class="quiet" name="other" value="yes">ورود با نام دیگر</button>
      </form>`,
  );
}
