const goingOn =
  '<noscript><p>مرورگر شما اسکریپت اجرا نمی‌کند. برای ادامه دکمه را بزنید.</p><button>ادامه</button></noscript>';

/**
 * The provider has one page of its own that we cannot hand in: a form that sends itself (lib/response_modes/form_post.js
 * of oidc-provider 9.13). Its words are English, and whoever runs no script reads them. `undefined` for any other.
 */
export function persianGoingOn(page: unknown): string | undefined {
  if (typeof page !== 'string' || !page.includes('<title>Submitting Callback</title>')) return undefined;
  return page
    .replace('<html>', '<html lang="fa-IR" dir="rtl">')
    .replace('<title>Submitting Callback</title>', '<title>ادامه | ایران‌پاس آزمایشی</title>')
    .replace(/<noscript>[\s\S]*?<\/noscript>/u, goingOn);
}
