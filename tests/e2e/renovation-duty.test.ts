import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { goOn } from './fill-completion.ts';
import { copyText } from './fill-import.ts';
import { passIssuerWithCard, signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { issuerPage } from './third-party-page.ts';
import { focusedName, Visitor } from './visitor.ts';

let stage: Stage;

before(async () => {
  stage = await startStage({ scenario: 'smooth' });
});
after(() => stage?.[Symbol.asyncDispose]());

test('a citizen with only a keyboard is cleared of a duty: the address by its postal code, the bill by its two numbers', async (t) => {
  const { system, browser } = stage;
  const visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  const boxes = page.locator('panjare-address-field');
  const valueOf = (part: string) => boxes.locator(`[data-part="${part}"]`).inputValue();

  await t.test('signed in, the form is there', async () => {
    await page.goto(`${system.addresses.page}/renovation.html`);
    await signIn(visitor, 'لیلا فرضی‌نژاد');
    await visitor.sees('محله، خیابان و کوچه');
  });

  await t.test(
    'a code that the post does not know leaves everything to be written, and nothing wiped',
    async () => {
      await visitor.type('کد نوسازی', '۱۲-۳۴۵-۷');
      await visitor.type('کد پستی', '۱۱۳۳۹-۱۳۱۳۱');
      await visitor.sees('ادارهٔ پست این کد را نمی‌شناسد');
      await visitor.type('استان', 'تهران');
      await visitor.type('شهر یا روستا', 'تهران');
      await visitor.picture('renovation-unknown');
      await goOnIsRefused(visitor);
      await visitor.press(/^نشانی ملک: «محله/);
      await boxes.locator('[data-part="street"]:focus').waitFor();
      await page.keyboard.type('خیابان الگو');
      assert.equal(await valueOf('city'), 'تهران');
    },
  );

  await t.test(
    'a code that it knows is offered, not forced, and fills the boxes once it is taken',
    async () => {
      await visitor.tabTo('کد پستی');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('۵۱۳۹۹-۱۱۲۴۸');
      await visitor.sees('نشانی این کد پستی نزد ادارهٔ پست');
      assert.equal(await valueOf('street'), 'خیابان الگو');
      await visitor.picture('renovation-offered');
      await visitor.press('گذاشتن این نشانی');
      await visitor.sees('نشانی از ادارهٔ پست است');
      assert.equal(await valueOf('city'), 'تبریز');
      assert.match(await focusedName(page), /پلاک/);
      await page.keyboard.type('۱۲');
      await visitor.picture('renovation-found');
      await goOn(visitor, 'آخرین قبض پرداخت‌شده');
    },
  );

  await t.test(
    'a message with both numbers fills both boxes; a wrong pair is told at once it is left',
    async () => {
      await visitor.type('شناسهٔ قبض', '۸۰۰۱۲۳۴۰۶۵');
      await visitor.type('شناسهٔ پرداخت', '2450000149');
      await visitor.tabTo('شمارهٔ همراه');
      await visitor.sees('این دو شناسه با هم نمی‌خوانند');
      await visitor.picture('renovation-bill-wrong');
      await visitor.tabTo('شناسهٔ پرداخت');
      await page.keyboard.press('Control+A');
      await copyText(visitor, 'شناسه قبض: ۸۰۰۱۲۳۴۰۶۵ شناسه پرداخت: ۲۴۵۰۰۰۰۱۴۶');
      await page.keyboard.press('Control+V');
      await visitor.sees('عوارض شهرداری');
      await visitor.type('شمارهٔ همراه', '۰۹۱۲۳۴۵۶۷۸۹');
      await visitor.picture('renovation-bill');
      await goOn(visitor, 'بازبینی و فرستادن');
    },
  );

  await t.test('it is read back in one line each, sent, and granted', async () => {
    await visitor.sees('پلاک ۱۲، کد پستی ۵۱۳۹۹۱۱۲۴۸');
    await visitor.sees('شناسهٔ قبض ۸۰۰۱۲۳۴۰۶۵، شناسهٔ پرداخت ۲۴۵۰۰۰۰۱۴۶');
    await visitor.picture('renovation-review');
    await visitor.press('آنچه نوشته‌ام درست است', 'Space');
    await visitor.press('فرستادن درخواست');
    await visitor.sees('این درخواست ورود مطمئن‌تری می‌خواهد');
    await visitor.picture('renovation-step-up');
    await visitor.press('ورود با ایران‌پاس');
    await passIssuerWithCard(visitor, 'لیلا فرضی‌نژاد', await issuerPage(stage, visitor));
    // It goes on by itself, with what was pressed before.
    await visitor.sees('درخواست شما ثبت شد');
    await visitor.sees('خزانه‌داری شهرداری');
    await visitor.sees('با درخواست شما موافقت شد.', page, 60_000);
    await visitor.sees('مفاصاحساب صادر شد');
    await visitor.picture('renovation-granted');
  });

  assert.deepEqual(visitor.complaints, [], 'the strict policy is kept and nothing is thrown');
  await visitor.context.close();
});

/** Tries to go on, and stays. */
async function goOnIsRefused(visitor: Visitor): Promise<void> {
  await visitor.press(/^ادامه$/);
  await visitor.sees('یک چیز مانده است');
}
