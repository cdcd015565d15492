import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startSystem, type System } from '../../tools/start/system.ts';
import { daysFromNow } from './jalali-day.ts';
import { passIssuer } from './sign-in.ts';
import { openBrowser, Visitor } from './visitor.ts';

const sheet = '/forms/city/building-completion';

let folder: string;
let system: System;
let browser: Browser;
let judge: Judge;

before(async () => {
  // No bundle is built: nothing of it may be needed here.
  folder = await mkdtemp(join(tmpdir(), 'panjare-e2e-'));
  system = await startSystem({ dataFolder: folder, daySeconds: 2, quiet: true });
  browser = await openBrowser();
  judge = await Judge.open(browser);
});

after(async () => {
  await browser?.close();
  await system?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Judges by axe what a page without script shows, in a window of its own that has script. */
class Judge {
  readonly #context: BrowserContext;
  readonly #axe: string;
  readonly seen: string[] = [];

  private constructor(context: BrowserContext, axe: string) {
    this.#context = context;
    this.#axe = axe;
  }

  static async open(browser: Browser): Promise<Judge> {
    const axe = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url);
    const context = await browser.newContext({ locale: 'fa-IR', viewport: { width: 320, height: 900 } });
    return new Judge(context, await readFile(axe, 'utf8'));
  }

  async page(shown: Page): Promise<void> {
    const href = /href="(\/forms\/style-[^"]+)"/.exec(await shown.content())?.[1] ?? '';
    const style = await (await fetch(new URL(href, system.addresses.city))).text();
    for (const scheme of ['light', 'dark'] as const) {
      const page = await this.#context.newPage();
      await page.emulateMedia({ colorScheme: scheme });
      await page.setContent(
        (await shown.content()).replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`),
      );
      await page.evaluate(this.#axe);
      const faults = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: {
            run(): Promise<{
              violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
            }>;
          };
        };
        const { violations } = await axe.run();
        const overflow = document.documentElement.scrollWidth > 320 ? ['wider than 320 px'] : [];
        return [
          ...overflow,
          ...violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary).join(' | ')}`,
          ),
        ];
      });
      assert.deepEqual(faults, [], `${await shown.title()}, ${scheme}`);
      await page.close();
    }
    this.seen.push(new URL(shown.url()).pathname.split('/').at(-1) ?? '');
  }
}

test('a citizen whose browser runs no script goes from the sheet to an answered case, by keyboard', async (t) => {
  const visitor = await Visitor.arrive(browser, { javaScriptEnabled: false });
  const { page } = visitor;

  /** Looks at a page: its picture, and what axe says. */
  async function look(name: string): Promise<void> {
    await visitor.picture(`plain-${name}`);
    await judge.page(page);
  }
  async function goOn(title: RegExp | string): Promise<void> {
    await visitor.press(/^ادامه$/);
    await visitor.sees(title);
  }
  /** Chooses in a native list. */
  async function pick(name: RegExp | string, steps: number): Promise<void> {
    await visitor.tabTo(name);
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
  }

  await t.test('the sheet says who, how long, what is needed, and what will be asked', async () => {
    await page.goto(system.addresses.city + sheet);
    await visitor.sees('پایان‌کار ساختمان');
    await look('sheet');
    await visitor.press('مالکان');
    await visitor.sees('این صفحه برای خواندن است');
    await look('reading');
    await visitor.press('شروع');
    await visitor.sees('اول وارد شوید');
    await look('sign-in');
  });

  await t.test('sign-in goes by the issuer, on another site, and comes back', async () => {
    await visitor.press(/^ورود با ایران‌پاس$/);
    await passIssuer(visitor, 'لیلا فرضی‌نژاد');
    await visitor.sees('فرم صفحه به صفحه جلو می‌رود');
    await look('start');
    await visitor.press(/^شروع$/);
    await visitor.sees('صفحهٔ ۱ از ۶');
  });

  await t.test('a summary takes the focus and leads to what must be mended', async () => {
    await visitor.sees('از ثبت احوال');
    await look('owners');
    await visitor.press('نام درست است', 'Space');
    await visitor.press('نام خانوادگی درست است', 'Space');
    await visitor.type(/^سهم مالک ۱/, '۳');
    await visitor.press('افزودن مالک');
    await visitor.sees('مالک ۲');
    await visitor.type(/^کد ملی مالک ۲/, '۰۰۱-۳۵۴۲۴۱-۹');
    await visitor.type(/^نام مالک ۲/, 'لیلا');
    await visitor.type(/^نام خانوادگی مالک ۲/, 'نمونه‌پور');
    await visitor.type(/^روز/, '7');
    await visitor.type(/^ماه/, '٢');
    await visitor.type(/^سال/, '۱۳۷۰');
    await visitor.type(/^سهم مالک ۲/, '2');
    await visitor.tabTo('شرکت یا نهادی');
    await page.keyboard.press('ArrowDown');
    await visitor.press(/^ادامه$/);
    await visitor.sees('این‌ها را درست کنید');
    await visitor.sees('جمع سهم مالکان باید ۶ دانگ شود.');
    assert.match(await page.title(), /^اشکال: /);
    assert.match(page.url(), /\?check=1$/, 'the page told what is wrong is one that can be come back to');
    const focused = await page.locator(':focus').textContent();
    assert.match(focused ?? '', /این‌ها را درست کنید/);
    await look('owners-wrong');
    await visitor.press(/^جمع سهم مالکان/);
    assert.match(page.url(), /#f-owners$/);
    await visitor.tabTo(/^سهم مالک ۲/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('٣');
  });

  await t.test('six pages are filled in, in three digit scripts and Jalali dates', async () => {
    await goOn('شمارهٔ همراه شما');
    await visitor.type('شمارهٔ همراه شما', '۰۹۱۲۳۴۵۶۷۸۹');
    await visitor.tabTo('وکیل از سوی');
    await page.keyboard.press('ArrowDown');
    await look('contact');
    await goOn('کد نوسازی');
    await visitor.type('کد نوسازی', '۱۲-۳۴-۱۵');
    await visitor.type('پلاک اصلی', '1234');
    await visitor.type('پلاک فرعی', '٥٦');
    await visitor.type('بخش', '3');
    await visitor.type('عرض جغرافیایی', '۳۸٫۰۸');
    await visitor.type('طول جغرافیایی', '46.2919');
    await look('property');
    await goOn('مساحت عرصه');
    await visitor.type('مساحت عرصه', '۲۵۰');
    await visitor.type('نام طبقه', 'همکف');
    await visitor.type('زیربنا', '180');
    await pick('کاربری', 1);
    await visitor.type('شمار واحدها', '۲');
    await visitor.type('شمار پارکینگ‌ها', '٢');
    await visitor.press('بتنی', 'Space');
    await goOn('شمارهٔ پروانهٔ ساختمان');
    await visitor.type('شمارهٔ پروانهٔ ساختمان', '۱۴۰۲/۱۲۳۴۵');
    await visitor.type(/^روز تاریخ پروانه/, '۱۴۰۲/۳/۱۵');
    await visitor.type(/^روز تاریخ پایان/, '1');
    await visitor.type(/^ماه تاریخ پایان/, '۶');
    await visitor.type(/^سال تاریخ پایان/, '١٤٠٤');
    await pick('نقش', 1);
    await visitor.type('شمارهٔ پروانهٔ اشتغال', '15-30-01234');
    await visitor.type('کد ملی مهندس', '3240175800');
    await look('permit');
    await goOn('ساختمان با پروانه تفاوت دارد؟');
  });

  await t.test('an answer that opens questions is shown them, and they are asked for', async () => {
    await visitor.press('ساختمان با پروانه', 'Space');
    const [year = '', month = '', day = ''] = daysFromNow(30).split('/');
    await visitor.type(/^روز روز بازدید/, day);
    await visitor.type(/^ماه روز بازدید/, month);
    await visitor.type(/^سال روز بازدید/, year);
    await visitor.press('به‌روزرسانی فرم');
    await visitor.sees('تفاوت ۱');
    await look('visit');
    await pick('نوع', 1);
    await visitor.type('مساحت', '12');
    for (const group of await page.locator('fieldset.field:has(input[type=radio])').all()) {
      if ((await group.locator('input:checked').count()) === 0)
        await group.locator('input').first().press('Space');
    }
    await goOn('بازبینی و فرستادن');
  });

  await t.test(
    'what is shown is sent, once the consents are ticked, and the receipt can be printed',
    async () => {
      await visitor.sees('۱۵ خرداد ۱۴۰۲');
      await visitor.sees('۰۰۱۳۵۴۲۴۱۹');
      await look('review');
      await visitor.press('فرستادن درخواست');
      await visitor.sees('همهٔ پذیرش‌ها را خودتان علامت بزنید');
      await look('review-unticked');
      await visitor.press('آنچه نوشته‌ام درست است', 'Space');
      await visitor.press('می‌پذیرم که هر دستگاه', 'Space');
      await visitor.press('فرستادن درخواست');
      await visitor.sees('درخواست شما ثبت شد');
      await look('receipt');
      assert.doesNotMatch(page.url(), /[?#]/, 'nothing of the case but its random id is in the address');
    },
  );

  await t.test('going back does not send twice', async () => {
    await page.goBack();
    await visitor.sees('پیدا نشد');
    await page.locator('main a').first().press('Enter');
    await visitor.sees('پایان‌کار');
    assert.equal(await page.locator('main li').count(), 1);
    await look('cases');
  });

  await t.test('the status says who has the case, and an ask is answered on it', async () => {
    await visitor.press('پایان‌کار');
    await visitor.sees('زمان رسیدگی');
    await visitor.press('تازه‌کردن صفحه');
    await visitor.sees('زمان رسیدگی');
    for (let looks = 0; looks < 60 && (await page.getByText('از شما چه خواسته‌اند').count()) === 0; looks++) {
      await page.waitForTimeout(500);
      await page.reload();
    }
    await visitor.sees('از شما چه خواسته‌اند');
    await visitor.sees('ایستاده است');
    await look('status-asked');
    await visitor.type('شمار و جای خاموش‌کننده‌ها', 'دو خاموش‌کننده در راه‌پله');
    await visitor.press('فرستادن پاسخ');
    await visitor.sees('این را هم بنویسید.');
    await visitor.type('نام شرکت نصب‌کننده', 'شرکت نمونه، ۱۴۰۴/۵/۱');
    await visitor.press('فرستادن پاسخ');
    await visitor.sees(/پروندهٔ شما در|باید تا/);
    await look('status');
  });

  await t.test('a hand-off is previewed and declined, and leads back to the status', async () => {
    const status = page.url();
    await visitor.press('ببینید چه چیزی سپرده می‌شود');
    await visitor.sees('دقیقاً این‌ها داده می‌شود');
    await visitor.press('نمی‌پذیرم');
    await visitor.sees('زمان رسیدگی');
    assert.equal(new URL(page.url()).pathname, new URL(status).pathname);
  });

  await t.test('a service of another operator is begun in the same window', async () => {
    await page.goto(`${system.addresses.city}/forms/land/land-inquiry`);
    await visitor.sees('استعلام زمین');
    await visitor.press('شروع');
    await visitor.sees('فرم صفحه به صفحه جلو می‌رود');
    await visitor.press(/^شروع$/);
    await visitor.sees('صفحهٔ ۱ از');
    await look('land');
    assert.equal(new URL(page.url()).origin, system.addresses.city);
  });

  await t.test('signing out leaves nothing behind', async () => {
    const address = page.url();
    await visitor.press('خروج');
    await visitor.sees('خارج شدید');
    await page.goto(address);
    await visitor.sees('اول وارد شوید');
    const cookies = await visitor.context.cookies(system.addresses.city);
    assert.deepEqual(
      cookies.filter(({ name }) => name === '__Host-session'),
      [],
    );
  });

  assert.deepEqual(visitor.complaints, [], 'the strict policy is kept');
  assert.deepEqual(
    [...visitor.origins].sort(),
    [system.addresses.city, system.addresses.sandbox].sort(),
    'nothing is loaded from anywhere else',
  );
  assert.ok(judge.seen.length >= 15, judge.seen.join(' '));
  await visitor.context.close();
});
