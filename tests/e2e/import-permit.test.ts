import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tradeAgencies } from '@panjare/example-services/trade/import-permit/agencies.js';
import { goOn } from './fill-completion.ts';
import {
  asSpreadsheet,
  copyText,
  fillLine,
  fillUpToGoods,
  linesOfGoods,
  sayNo,
  totalOf,
} from './fill-import.ts';
import { signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { Visitor } from './visitor.ts';

let stage: Stage;

before(async () => {
  stage = await startStage({ scenario: 'smooth' });
});
after(() => stage?.[Symbol.asyncDispose]());

test('an importer with only a keyboard pastes a list of goods, and seventeen agencies answer', async (t) => {
  const { system, browser } = stage;
  const visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  const goods = linesOfGoods(40);

  await t.test('the service is listed beside those of the city and of land', async () => {
    await page.goto(`${system.addresses.page}/import.html`);
    await visitor.sees('مجوز واردات تا ۱۸ روز کاری');
    await visitor.sees('پایان‌کار ساختمان تا');
    await visitor.sees('استعلام زمین تا');
  });

  await t.test('importer, seller and shipment are filled; the proforma’s date is Gregorian', async () => {
    await signIn(visitor, 'لیلا فرضی‌نژاد');
    await visitor.sees(/^از ثبت احوال$/);
    await fillUpToGoods(visitor, totalOf(goods, 350));
  });

  await t.test('39 lines are pasted from a spreadsheet, looked at, and added', async () => {
    await copyText(visitor, asSpreadsheet(goods.slice(0, 39)));
    await visitor.press('چسباندن از صفحه‌گسترده');
    await visitor.tabTo('ردیف‌ها را در صفحه‌گسترده');
    await page.keyboard.press('Control+V');
    await visitor.sees('۳۹ ردیف، همه درست خوانده شد.');
    await visitor.picture('import-pasting');
    await visitor.press('افزودن ۳۹ ردیف');
    await visitor.sees('۳۹ ردیف افزوده شد.');
    await visitor.picture('import-pasted');
    assert.equal(await page.locator('panjare-form .line').count(), 39);
  });

  await t.test('one more is typed, and the totals agree with the proforma', async () => {
    await visitor.press('افزودن کالا');
    await fillLine(visitor, goods[39]!);
    await visitor.type('کرایهٔ حمل', '۳۵۰');
    await goOn(visitor, 'برای این کالاها مجوزی دارید؟');
    await sayNo(visitor);
    await goOn(visitor, 'بازبینی و فرستادن');
    await visitor.sees('کالا ۴۰');
    await visitor.sees('۲۳ اسفند ۱۴۰۴');
  });

  await t.test(
    'it is sent, and the status shows seventeen agencies until the last has answered',
    async () => {
      await visitor.press('آنچه نوشته‌ام', 'Space');
      await visitor.press('می‌پذیرم که هر یک', 'Space');
      await visitor.press('فرستادن درخواست');
      await visitor.sees('درخواست شما ثبت شد');
      for (const { title } of tradeAgencies)
        await page.locator('panjare-status').getByText(title.fa).first().waitFor({ timeout: 15_000 });
      await visitor.picture('import-status');
      await visitor.sees('با درخواست شما موافقت شد.', page, 120_000);
    },
  );

  assert.deepEqual(visitor.complaints, [], 'the strict policy is kept and nothing is thrown');
  assert.deepEqual(
    [...visitor.origins].sort(),
    [system.addresses.page, system.addresses.city, system.addresses.sandbox].sort(),
  );
  await visitor.context.close();
});
