import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fillOwners, goOn, mendShares } from './fill-completion.ts';
import { signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { Visitor } from './visitor.ts';

let stage: Stage;

before(async () => {
  stage = await startStage();
});

after(() => stage?.[Symbol.asyncDispose]());

/** The text of the `nth` field with this label, as data. */
function valueOf(visitor: Visitor, label: string, nth = 0, page = visitor.page): Promise<unknown> {
  return page
    .locator(
      `panjare-form [label^="${label}"], panjare-form :is(panjare-text-field, panjare-number-field, panjare-mobile-field)`,
    )
    .evaluateAll(
      (fields, [wanted, index]) =>
        (fields as (HTMLElement & { label?: string; value?: unknown })[]).filter(
          (field) => field.label === wanted,
        )[index as number]?.value,
      [label, nth] as const,
    );
}

test('what was typed is there again after the page was left', async () => {
  const visitor = await Visitor.arrive(stage.browser);
  await visitor.page.goto(stage.system.addresses.page);
  await signIn(visitor, 'پویا ساختگی');
  await visitor.sees('افزودن مالک');
  await fillOwners(visitor);
  await visitor.sees('ذخیره شد');
  await visitor.page.waitForTimeout(1500);
  await visitor.page.reload();
  await visitor.sees('افزودن مالک');
  await visitor.page.waitForTimeout(500);
  assert.equal(await valueOf(visitor, 'سهم'), 3);
  assert.equal(await valueOf(visitor, 'نام خانوادگی', 1), 'نمونه‌پور');
  await visitor.context.close();
});

test("an older tab's save is refused and shown as a difference; nothing is overwritten", async () => {
  const visitor = await Visitor.arrive(stage.browser);
  const first = visitor.page;
  await first.goto(stage.system.addresses.page);
  await signIn(visitor, 'نگار الگوپور');
  await visitor.sees('افزودن مالک');
  await visitor.press('درست است');
  await visitor.type(/^سهم/, '2');
  await visitor.sees('ذخیره شد');
  await first.waitForTimeout(1500);

  const second = await visitor.context.newPage();
  await second.goto(stage.system.addresses.page);
  await visitor.sees('افزودن مالک', second);
  await visitor.tabTo(/^سهم/, second);
  await second.keyboard.press('Control+A');
  await second.keyboard.type('4');
  await second.waitForTimeout(2000);

  await first.bringToFront();
  await visitor.tabTo(/^سهم/, first);
  await first.keyboard.press('Control+A');
  await first.keyboard.type('5');
  await visitor.sees('در جای دیگری', first);
  await visitor.picture('form-conflict', first);
  await visitor.press('گرفتن نسخهٔ دیگر', 'Enter', first);
  await first.waitForTimeout(500);
  assert.equal(await valueOf(visitor, 'سهم', 0, first), 4);
  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});

test('a session that ends in mid-form is opened again in place, with the same answers on the same page', async () => {
  const visitor = await Visitor.arrive(stage.browser);
  const { page } = visitor;
  await page.goto(stage.system.addresses.page);
  await signIn(visitor, 'آرمان تمثیلی');
  await visitor.sees('افزودن مالک');
  await fillOwners(visitor);
  await mendShares(visitor);
  await goOn(visitor, 'شمارهٔ همراه شما');

  await visitor.type('شمارهٔ همراه شما', '۰۹۱۲۳۴۵۶۷۸');
  // So far it is saved; the next save will say that the session is over.
  await page.waitForTimeout(2000);
  await page.evaluate(async (url) => {
    await fetch(url, { method: 'DELETE', credentials: 'include', headers: { 'panjare-client': 'e2e/1' } });
  }, `${stage.system.addresses.city}/session`);

  await page.keyboard.type('۹');
  await visitor.sees('نشست شما تمام شد. پاسخ‌هایتان همین‌جاست');
  assert.equal(
    await page.locator('panjare-form panjare-mobile-field').count(),
    0,
    'nothing is shown meanwhile',
  );
  await visitor.picture('form-session-ended');
  const popup = visitor.context.waitForEvent('page');
  await visitor.press(/^ورود (دوباره|با ایران‌پاس)/);
  // Consent was given before; the issuer asks only who is there.
  const issuer = await popup;
  await visitor.sees('آرمان تمثیلی', issuer);
  await visitor.press('آرمان تمثیلی', 'Enter', issuer);
  await visitor.sees('وارد شده‌اید: آرمان تمثیلی');
  assert.equal(await valueOf(visitor, 'شمارهٔ همراه شما'), '+989123456789');
  await visitor.sees('ذخیره شد');
  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});
