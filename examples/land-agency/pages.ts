import type { HandoffAccepted, Json, JsonObject } from '@panjare/contract';
import { formatJalali, isIsoDate, toPersianDigits } from '@panjare/persian';
import { html, type Markup } from './markup.ts';

const AGENCY = 'سازمان زمین و مسکن نمونه';

/** One page of this site: Persian, right to left, no script. */
function layout(title: string, content: Markup): string {
  return html`<!doctype html>
    <html lang="fa-IR" dir="rtl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${title} | ${AGENCY}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header><strong>${AGENCY}</strong><span>سامانهٔ تأیید زمین</span></header>
        <p class="note" role="note">این سامانه نمونه است: چنین سازمانی وجود ندارد و اشخاص ساختگی‌اند.</p>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`.html;
}

/** Nobody has brought a case. */
export function homePage(): string {
  return layout(
    'سامانهٔ تأیید زمین',
    html`<p>
      کار شما اینجا از پروندهٔ یک دستگاه دیگر شروع می‌شود. در آن پرونده «سپردن» را بزنید تا با همان درخواست به
      اینجا بیایید.
    </p>`,
  );
}

/** A ticket was redeemed: somebody sent somebody, and nothing more is known. */
export function arrivalPage(from: string): string {
  return layout(
    'یک پرونده برای شما رسیده است',
    html`<p>${from} کاری را به ما سپرده است. هنوز نه نام شما را می‌دانیم و نه چیزی از پرونده را.</p>
      <p>با ایران‌پاس وارد شوید. اگر همان کسی باشید که در ${from} پذیرفت، پرونده باز می‌شود.</p>
      <p><a class="button" href="/sign-in">ورود با ایران‌پاس</a></p>`,
  );
}

/** The case, and what the citizen agreed to pass on. */
export function casePage(
  name: string,
  from: string,
  { handoff, trackingCode, data }: HandoffAccepted,
): string {
  return layout(
    handoff.title.fa,
    html`<p>${name}، پروندهٔ شما اکنون نزد ماست.</p>
      <section>
        <h2>آنچه از ${from} رسید</h2>
        <dl>
          <div>
            <dt>شمارهٔ پیگیری</dt>
            <dd><bdi dir="ltr">${trackingCode}</bdi></dd>
          </div>
          ${writeData(data)}
        </dl>
      </section>
      <form method="post" action="/return">
        <p>زمین را دیدید و درست است؟ پس از پاسخ شما پرونده به ${from} برمی‌گردد.</p>
        <div class="actions">
          <button name="result" value="done">انجام شد</button>
          <button class="quiet" name="result" value="declined">نپذیرفتن</button>
        </div>
      </form>`,
  );
}

const refusals: { readonly [code: string]: string } = {
  'ticket-spent': 'این حواله پیش‌تر استفاده شده است.',
  'ticket-expired': 'مهلت یک‌دقیقه‌ای حواله گذشته است.',
  'ticket-audience': 'این حواله برای سامانهٔ دیگری است.',
  'subject-mismatch':
    'کسی که وارد شد همان کسی نیست که پرونده را سپرد. چیزی از آن پرونده به شما نشان داده نشد.',
  'signed-out': 'ورود کامل نشد.',
};

/** It cannot go on, and how it can. */
export function refusalPage(code: string): string {
  return layout(
    'پرونده باز نشد',
    html`<p>${refusals[code] ?? 'سامانهٔ فرستنده پاسخ درستی نداد.'}</p>
      <p>پرونده سر جای خودش است. به صفحهٔ پرونده برگردید و از همان‌جا دوباره شروع کنید.</p>`,
  );
}

/** What we call the facts we work with; anything else keeps the name it came under. */
const labels: { readonly [name: string]: string } = {
  renovationCode: 'کد نوسازی',
  plate: 'پلاک ثبتی',
  main: 'پلاک اصلی',
  sub: 'پلاک فرعی',
  section: 'بخش',
  owners: 'مالک',
  givenName: 'نام',
  familyName: 'نام خانوادگی',
  nationalId: 'کد ملی',
  birthDate: 'تاریخ تولد',
  share: 'سهم (دانگ)',
};

function writeData(data: JsonObject, before = ''): Markup[] {
  return Object.entries(data).flatMap(([name, value]) =>
    writeFact(`${before}${labels[name] ?? name}`, value),
  );
}

function writeFact(label: string, value: Json): Markup[] {
  if (Array.isArray(value))
    return value.flatMap((row, index) => writeFact(`${label} ${toPersianDigits(String(index + 1))}`, row));
  if (typeof value === 'object' && value !== null) return writeData(value, `${label}، `);
  return [
    html`<div>
      <dt>${label}</dt>
      <dd><bdi>${writeValue(String(value))}</bdi></dd>
    </div>`,
  ];
}

/** Dates are ISO in data and Jalali on screen. */
function writeValue(text: string): string {
  return isIsoDate(text) ? formatJalali(text, 'long') : toPersianDigits(text);
}
