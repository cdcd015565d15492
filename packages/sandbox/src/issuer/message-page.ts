import { layout } from '../pages/layout.ts';
import { html, type Markup } from '../pages/markup.ts';

/** A way on from a message. */
export interface WayOn {
  url: string;
  label: string;
}

/** A short message, and always a way on where one is known. `code`: what the site's developers would ask for. */
export function messagePage(title: string, text: string, wayOn?: WayOn, code?: string): string {
  return layout(
    title,
    html`<h1>${title}</h1>
      <p>${text}</p>
      ${wayOn && html`<p><a class="button" href="${wayOn.url}">${wayOn.label}</a></p>`}
      ${code !== undefined && html`<p class="muted">اگر باز هم نشد، این کد را به پشتیبانی بگویید: <bdi dir="ltr">${code}</bdi></p>`}`,
  );
}

/** Signing out at the issuer. `form` is the provider's own hidden form, already safe. */
export function signOutPage(form: Markup): string {
  return layout(
    'خروج',
    html`<h1>از ایران‌پاس آزمایشی خارج می‌شوید؟</h1>
      <p class="muted">روی دستگاهی که دیگران هم از آن استفاده می‌کنند، خارج شوید.</p>
      ${form}
      <div class="actions">
        <button form="op.logoutForm" name="logout" value="yes">خروج</button>
        <button class="quiet" form="op.logoutForm">نه، وارد می‌مانم</button>
      </div>`,
  );
}
