import { html, type Markup } from './markup.ts';

/** What surrounds a page where it is not the issuer's. */
export interface PageFrame {
  /** Whose page it is: «ایران‌پاس» where left out. */
  name: string;
  /** A stylesheet after the sandbox's own. */
  stylesheet?: string;
  /** Ways to its other pages. */
  menu?: Markup | undefined;
  /** A page that waits looks again by itself. */
  refreshSeconds?: number | undefined;
}

/** One page of the sandbox: Persian, right to left, no script. */
export function layout(title: string, content: Markup, frame: PageFrame = { name: 'ایران‌پاس' }): string {
  return html`<!doctype html>
    <html lang="fa-IR" dir="rtl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        ${frame.refreshSeconds && html`<meta http-equiv="refresh" content="${frame.refreshSeconds}" />`}
        <title>${title} | ${frame.name} آزمایشی</title>
        <link rel="stylesheet" href="/assets/sandbox.css" />
        ${frame.stylesheet && html`<link rel="stylesheet" href="${frame.stylesheet}" />`}
      </head>
      <body>
        <header class="head">
          <span class="panes" aria-hidden="true"><i></i><i></i><i></i><i></i></span>
          <span class="name">${frame.name} <small>الگوی پنجره</small></span>
          ${frame.menu}
        </header>
        <aside class="notice" aria-label="محیط آزمایشی">
          <strong>محیط آزمایشی – اشخاص ساختگی‌اند.</strong>
          این صفحه الگوی ماست و ایران‌پاس رسمی نیست. مشخصات واقعی خودتان را اینجا وارد نکنید.
        </aside>
        <main>${content}</main>
      </body>
    </html>`.html;
}

/**
 * The headers of every page. Chromium applies `form-action` to the redirects that follow a form too, so the origins
 * that a finished sign-in leads through are named.
 */
export function pageHeaders(onward: readonly string[]): { [name: string]: string } {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      `form-action ${["'self'", ...onward].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}
