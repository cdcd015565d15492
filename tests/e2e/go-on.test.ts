import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { DraftFile } from '@panjare/contract';
import { fillAndSend, fillOwners, goOn, mendShares } from './fill-completion.ts';
import { daysFromNow } from './jalali-day.ts';
import { signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { Visitor } from './visitor.ts';

let stage: Stage;

before(async () => {
  stage = await startStage();
});
after(() => stage?.[Symbol.asyncDispose]());

/** The mobile number that stands in the form, as data. */
function mobileOf({ page }: Visitor): Promise<unknown> {
  return page
    .locator('panjare-form panjare-mobile-field')
    .first()
    .evaluate((field: HTMLElement & { value?: unknown }) => field.value);
}

test('a form begun here goes on after a reload, on another device and from a file', async (t) => {
  const { page: address } = stage.system.addresses;
  const visitor = await Visitor.arrive(stage.browser, { acceptDownloads: true });
  const { page } = visitor;
  let file: DraftFile | undefined;
  let path = '';
  let shown = '';

  await t.test(
    'the address names the page, and all else in it stays the host’s, through sign-in too',
    async () => {
      await page.goto(`${address}?from=bill%20desk#help`);
      await signIn(visitor, 'پویا ساختگی');
      await visitor.sees('افزودن مالک');
      await fillOwners(visitor);
      await mendShares(visitor);
      await goOn(visitor, 'شمارهٔ همراه شما');
      const { search, hash } = new URL(page.url());
      assert.deepEqual([search, hash], ['?from=bill%20desk&panjare-page=contact', '#help']);
      await visitor.type('شمارهٔ همراه شما', '۰۹۱۲۳۴۵۶۷۸۹');
      await visitor.sees('ذخیره شد');
    },
  );

  await t.test('back and forward go between its pages, and a reload comes back to the page', async () => {
    await page.goBack();
    await visitor.sees('افزودن مالک');
    await page.goForward();
    await visitor.sees('شمارهٔ همراه شما');
    await page.waitForTimeout(1500);
    await page.reload();
    await visitor.sees('شمارهٔ همراه شما');
    assert.equal(await mobileOf(visitor), '+989123456789');
    await visitor.picture('form-menu-closed');
  });

  await t.test('all answers go into a file, after a word about what is in it', async () => {
    await visitor.press(/^کارهای دیگر/);
    await visitor.press(/^ذخیره در فایل/);
    await visitor.sees('بی‌رمز');
    const coming = page.waitForEvent('download');
    await visitor.press(/^گرفتن فایل/);
    const download = await coming;
    assert.match(download.suggestedFilename(), /^city-building-completion-1\d{3}-\d\d-\d\d\.json$/);
    path = await download.path();
    file = JSON.parse(await readFile(path, 'utf8')) as DraftFile;
    assert.equal(file.page, 'contact');
    assert.equal(file.answers['mobile'], '+989123456789');
    await visitor.sees('فایل آماده شد');
    await visitor.press(/^بستن/);
  });

  await t.test('the page is printed as its answers stand, without what is pressed', async () => {
    const pdf = await page.pdf();
    assert.ok(pdf.length > 1000);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await visitor.sees('پیش‌نویس؛ هنوز فرستاده نشده است');
    assert.equal(await page.locator('panjare-form button:visible').count(), 0);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  });

  await t.test('the code of the address leads to the same answers on another device', async () => {
    await visitor.press(/^ادامه در دستگاه دیگر/);
    await visitor.sees('همان حساب ایران‌پاس');
    await visitor.picture('form-other-device');
    shown = (await page.locator('panjare-form .device-address').textContent())?.trim() ?? '';
    assert.equal(shown, page.url());
    const phone = await Visitor.arrive(stage.browser, { viewport: { width: 390, height: 800 } });
    await phone.page.goto(shown);
    await signIn(phone, 'پویا ساختگی');
    await phone.sees('شمارهٔ همراه شما');
    assert.equal(await mobileOf(phone), '+989123456789');
    assert.deepEqual(phone.complaints, []);
    await phone.context.close();
  });

  await t.test('the file goes on elsewhere; what stands there is not replaced unseen', async () => {
    const other = await Visitor.arrive(stage.browser);
    await other.page.goto(address);
    await signIn(other, 'نگار الگوپور');
    await other.sees('افزودن مالک');
    await other.press('درست است');
    await other.type(/^سهم/, '2');
    await other.press(/^کارهای دیگر/);
    await other.page.locator('panjare-form .more input[type=file]').setInputFiles(path);
    await other.sees('فایل با پاسخ‌های این فرم فرق دارد');
    await other.picture('form-file-differs');
    await other.press(/^گرفتن پاسخ‌های فایل/);
    await other.sees('شمارهٔ همراه شما');
    assert.equal(await mobileOf(other), '+989123456789');
    assert.deepEqual(other.complaints, []);
    await other.context.close();
  });

  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});

test('what was answered once is used again in another service, and said so', async () => {
  const visitor = await Visitor.arrive(stage.browser);
  await visitor.page.goto(stage.system.addresses.page);
  await signIn(visitor, 'سارا نمونه');
  await fillAndSend(visitor, daysFromNow(30));
  await visitor.page.goto(`${stage.system.addresses.page}/import.html`);
  await visitor.sees('از درخواست پیشین شما، پایان‌کار ساختمان');
  assert.equal(await mobileOf(visitor), '+989123456789');
  await visitor.picture('form-earlier-answer');
  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});
