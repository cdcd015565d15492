import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fillToReview, send } from './fill-completion.ts';
import { daysFromNow } from './jalali-day.ts';
import { signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { sampleSubmission } from './submission.ts';
import { Visitor } from './visitor.ts';

/** Synthetic people of the sandbox: one asks, one has nothing to do with it, one is named as an engineer by a third. */
const [APPLICANT, STRANGER, OWNER, ENGINEER] = [
  'لیلا فرضی‌نژاد',
  'مهران آزمایشی',
  'سارا نمونه',
  'پویا ساختگی',
] as const;
const APPLICANT_ID = '۹۹۹۰۰۰۰۰۳۴';

let stage: Stage;

before(async () => {
  stage = await startStage({ scenario: 'smooth' });
});
after(() => stage?.[Symbol.asyncDispose]());

/** Opens the page of data uses as somebody. */
async function openAs(citizen: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(stage.browser);
  await visitor.page.goto(`${stage.system.addresses.page}/data-uses.html`);
  await visitor.sees('برای دیدن این فهرست وارد شوید.');
  await signIn(visitor, citizen);
  return visitor;
}

/** The rows on the page, a line each. */
function rows({ page }: Visitor): Promise<string[]> {
  return page
    .locator('panjare-data-uses .use')
    .evaluateAll((found) =>
      found.map((row) => (row.querySelector('.said')?.textContent ?? '').replace(/\s+/g, ' ').trim()),
    );
}

/** Looks again until there is such a row: agencies read when they come to it. */
async function seesRow(visitor: Visitor, sentence: RegExp): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    await visitor.page.reload();
    await visitor.page.locator('panjare-data-uses .use, panjare-data-uses .stack > p').first().waitFor();
    if ((await rows(visitor)).some((row) => sentence.test(row))) return;
    await visitor.page.waitForTimeout(1000);
  }
  throw new Error(`No row says ${sentence}. There are: ${(await rows(visitor)).join(' | ')}`);
}

test('a citizen is told who read what, and a mistake put right at its source is right in the next form', async (t) => {
  const { system, browser } = stage;
  const list = `${system.addresses.page}/data-uses.html`;
  const visitor = await Visitor.arrive(browser);
  const { page } = visitor;

  await t.test('a form is filled from registers and sent', async () => {
    await page.goto(system.addresses.page);
    await signIn(visitor, APPLICANT);
    await visitor.sees(/^از ثبت احوال$/);
    await fillToReview(visitor, daysFromNow(30));
    await send(visitor);
  });

  await t.test(
    'the list tells all of it: prefill, check, and each agency’s reading, with its ground',
    async () => {
      await page.goto(list);
      await seesRow(visitor, /^شهرداری این داده‌ها را در درخواست «پایان‌کار ساختمان» خواند/u);
      const said = await rows(visitor);
      const told = [
        /^سکوی خدمات شهر این داده‌ها را از ثبت احوال گرفت تا در فرم «پایان‌کار ساختمان» بگذارد: کد ملی، نام، نام خانوادگی و تاریخ تولد/u,
        /^سکوی خدمات شهر این داده‌ها را از ثبت نشانی پست گرفت تا در فرم «پایان‌کار ساختمان» بگذارد: کد پستی و نشانی/u,
        /^سکوی خدمات شهر این داده‌ها را از ثبت احوال گرفت تا با پاسخ‌های «پایان‌کار ساختمان» بسنجد: کد ملی/u,
        /^آتش‌نشانی این داده‌ها را در درخواست «پایان‌کار ساختمان» خواند تا به استعلام پاسخ دهد: کد نوسازی، کد پستی/u,
        /^نظام مهندسی این داده‌ها را/u,
        /^ثبت اسناد و املاک این داده‌ها را/u,
        /^شهرداری این داده‌ها را .*: همهٔ پاسخ‌های این درخواست/u,
      ];
      for (const sentence of told)
        assert.ok(
          said.some((row) => sentence.test(row)),
          String(sentence),
        );
      for (const row of said) {
        assert.match(row, /پرونده: پایان‌کار ساختمان \S+/u, 'each belongs to the case');
        assert.match(row, /بر پایهٔ: .*مستند قانونی/u);
      }
      assert.equal(
        said.filter((row) => /^آتش‌نشانی/u.test(row)).length,
        1,
        'an agency that polls has read once',
      );
      assert.ok(!said.join(' ').includes('لیلا'), 'no value is in it');
      const tree = await page.locator('panjare-data-uses').ariaSnapshot();
      assert.match(tree, /heading "چه کسی داده‌های شما را خوانده است" \[level=2\]/u);
      assert.match(tree, /heading "\S+ \S+ \S+ ۱۴\d*[۰-۹]+" \[level=3\]/u);
      assert.equal(tree.match(/- listitem:/gu)?.length, said.length, 'each row is one of a list');
      await visitor.picture('data-uses');
    },
  );

  await t.test('a row leads to its case', async () => {
    await visitor.press(/^پایان‌کار ساختمان \S+$/u);
    await page.waitForURL(/data-uses\.html\?case=[0-9a-f-]{36}#case$/u);
    await visitor.sees('شمارهٔ پیگیری');
  });

  await t.test('another citizen sees nothing of it', async () => {
    const stranger = await openAs(STRANGER);
    await stranger.sees('هنوز هیچ دستگاهی از راه این سامانه دادهٔ شما را نخوانده است.');
    assert.deepEqual(await rows(stranger), []);
    await stranger.picture('data-uses-empty');
    await stranger.context.close();
  });

  await t.test('who is named in another’s case is told that, and no more', async () => {
    const owner = await openAs(OWNER);
    const status = await owner.page.evaluate(
      async ([address, body]) => {
        const response = await fetch(address, {
          method: 'POST',
          credentials: 'include',
          headers: {
            'panjare-client': 'test/1',
            'idempotency-key': crypto.randomUUID(),
            'content-type': 'application/json',
          },
          body,
        });
        return response.status;
      },
      [`${system.addresses.city}/cases`, JSON.stringify(await sampleSubmission())] as const,
    );
    assert.equal(status, 201);
    await seesRow(owner, /^نظام مهندسی این داده‌ها را/u);
    await owner.context.close();
    const engineer = await openAs(ENGINEER);
    await seesRow(engineer, /^نظام مهندسی داده‌ای از شما را خواند\./u);
    for (const row of await rows(engineer)) {
      assert.match(row, /به دلیل حریم شخص دیگری نشان داده نمی‌شود\.$/u);
      assert.doesNotMatch(row, /پایان‌کار|پرونده/u);
    }
    await engineer.picture('data-uses-withheld');
    await engineer.context.close();
  });

  await t.test('a mistake is put right at the source, and the next form has it right', async () => {
    await page.goto(list);
    await page.locator('panjare-data-uses .use').first().waitFor();
    const row = page.locator('panjare-data-uses .use', { hasText: 'از ثبت احوال گرفت تا در فرم' });
    await row.locator('summary').focus();
    await page.keyboard.press('Enter');
    await row.getByText('این داده نزد ثبت احوال است و همان‌جا اصلاح می‌شود.').waitFor();
    await visitor.picture('data-uses-mistake');
    const opening = visitor.context.waitForEvent('page');
    await visitor.press('اصلاح در ثبت احوال');
    const source = await opening;
    await source.waitForURL(`${system.addresses.sandbox}/registers/civil/correction`);
    assert.equal(await source.evaluate(() => window.opener as unknown), null);
    await visitor.type('کد ملی', APPLICANT_ID, source);
    await visitor.press('دیدن داده‌ها', 'Enter', source);
    await visitor.sees('کدام نادرست است؟', source);
    await visitor.picture('correction', source);
    await visitor.tabTo(/^نام$/, source);
    await source.keyboard.press('Control+A');
    await source.keyboard.type('لیلی');
    await visitor.press('بازبینی', 'Enter', source);
    await visitor.sees('این‌ها عوض شود؟', source);
    await visitor.press('بله، درستش کنید', 'Enter', source);
    await visitor.sees('از این پس ثبت احوال دادهٔ درست را می‌دهد', source);
    await source.close();
    await page.goto(system.addresses.page);
    await visitor.sees(/^از ثبت احوال$/);
    const filled = await page
      .locator('panjare-text-field')
      .first()
      .evaluate((field) => (field as HTMLInputElement).value);
    assert.equal(filled, 'لیلی');
  });

  await t.test('an operator that does not answer is named, and the rest is there', async () => {
    await system.killGateway('land');
    await page.goto(list);
    await visitor.sees('این فهرست کامل نیست: پنجرهٔ واحد زمین پاسخ نداد.');
    assert.ok((await rows(visitor)).length > 5);
    await visitor.picture('data-uses-land-down');
    await system.startGateway('land');
    await visitor.press('تلاش دوباره');
    await page.getByText('این فهرست کامل نیست').waitFor({ state: 'detached' });
  });

  assert.deepEqual(visitor.complaints, [], 'the strict policy is kept and nothing is thrown');
  await visitor.context.close();
});
