import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  fillBuilding,
  fillContact,
  fillOwners,
  fillPermit,
  fillProperty,
  fillVisit,
  goOn,
  mendShares,
  send,
} from './fill-completion.ts';
import { daysFromNow } from './jalali-day.ts';
import { signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { Visitor } from './visitor.ts';

let stage: Stage;

before(async () => {
  stage = await startStage();
});

after(() => stage?.[Symbol.asyncDispose]());

test('a citizen with only a keyboard is walked from sign-in to a decided and closed case', async (t) => {
  const { system, browser } = stage;
  const visitor = await Visitor.arrive(browser);
  const { page } = visitor;

  await t.test('sign-in goes by the issuer, on another site, and comes back', async () => {
    await page.goto(system.addresses.page);
    await visitor.sees('برای پر کردن این فرم اول وارد شوید');
    await visitor.picture('page-signed-out');
    await signIn(visitor, 'لیلا فرضی‌نژاد');
    const cookies = await visitor.context.cookies(system.addresses.city);
    const session = cookies.find(({ name }) => name === '__Host-session');
    assert.deepEqual(
      [session?.httpOnly, session?.secure, session?.sameSite],
      [true, true, 'Strict'],
      'the session is out of reach of scripts and other sites',
    );
  });

  await t.test('registers have filled in what they know, and say where it comes from', async () => {
    await visitor.sees(/^از ثبت احوال$/);
    const filled = await page
      .locator('panjare-text-field')
      .first()
      .evaluate((field) => (field as HTMLInputElement).value);
    assert.equal(filled, 'لیلا');
  });

  await t.test(
    'shares that do not add up are shown in a summary that takes the focus and leads to the field',
    async () => {
      await fillOwners(visitor);
      await visitor.press(/^ادامه$/);
      await visitor.sees('جمع سهم مالکان باید ۶ دانگ شود.');
      await visitor.picture('form-owners-wrong');
      await visitor.press('جمع سهم مالکان');
      await mendShares(visitor);
    },
  );

  await t.test('six pages are filled by keyboard, in three digit scripts', async () => {
    await goOn(visitor, 'شمارهٔ همراه شما');
    await fillContact(visitor);
    await goOn(visitor, 'کد نوسازی');
    await fillProperty(visitor);
    await visitor.picture('form-property');
    await goOn(visitor, 'مساحت عرصه');
    await fillBuilding(visitor);
    await goOn(visitor, 'شمارهٔ پروانهٔ ساختمان');
    await fillPermit(visitor);
    await goOn(visitor, 'روز بازدید');
    await fillVisit(visitor, daysFromNow(30));
    await visitor.picture('form-visit');
  });

  await t.test('the review shows the answers as data, and submits once consents are ticked', async () => {
    await goOn(visitor, 'بازبینی و فرستادن');
    await visitor.sees('۱۵ خرداد ۱۴۰۲');
    await visitor.sees('۰۰۱۳۵۴۲۴۱۹');
    await visitor.picture('form-review');
    await send(visitor);
    await visitor.picture('receipt');
  });

  await t.test(
    'an agency asks for more, the clock pauses, and the citizen answers in the status',
    async () => {
      await visitor.sees('از شما چه خواسته‌اند', page, 30_000);
      await visitor.sees('ایستاده است');
      await visitor.picture('status-asked');
      await visitor.type('شمار و جای خاموش‌کننده‌ها', 'دو خاموش‌کننده در راه‌پله');
      await visitor.type('نام شرکت نصب‌کننده', 'شرکت نمونه، ۱۴۰۴/۵/۱');
      await visitor.press('فرستادن پاسخ');
    },
  );

  await t.test('an agency that is late is shown as late, with who was told', async () => {
    await visitor.sees('روز دیر', page, 60_000);
    await visitor.sees(/رئیس ادارهٔ ثبت|بازرسی فرمانداری/, page, 30_000);
    await visitor.picture('status-late');
  });

  await t.test('a refusal comes with its reason and a way to appeal, and the appeal is heard', async () => {
    await visitor.sees('برای این ملک بدهی مالیاتی پرداخت‌نشده ثبت است.', page, 90_000);
    await visitor.picture('status-refused');
    assert.equal(
      await page.getByText('درخواست را پس می‌گیرم').count(),
      0,
      'what is decided is not withdrawn',
    );
    await visitor.press('اعتراض دارم');
    await visitor.type('چرا این تصمیم درست نیست؟', 'بدهی پرداخت شده است؛ قبض ۱۲۳.');
    await visitor.press('فرستادن اعتراض');
    await visitor.sees('با درخواست شما موافقت شد.', page, 90_000);
    await visitor.picture('status-granted');
  });

  await t.test('the citizen reopens the case, it is decided again, and the citizen closes it', async () => {
    await visitor.press('نه، هنوز کار دارد');
    await visitor.type('چه چیزی مانده است؟', 'نام مالک دوم در گواهی نیست.');
    await visitor.press('پرونده دوباره باز شود');
    await visitor.sees(/پروندهٔ شما در (شهرداری|.* دستگاه)/, page, 30_000);
    await visitor.sees('کارتان انجام شد؟', page, 60_000);
    await visitor.press('بله، تمام شد');
    await visitor.sees('کار این پرونده تمام شده است.', page, 30_000);
  });

  assert.deepEqual(visitor.complaints, [], 'the strict policy is kept and nothing is thrown');
  assert.deepEqual(
    [...visitor.origins].sort(),
    [system.addresses.page, system.addresses.city, system.addresses.sandbox].sort(),
  );
  await visitor.context.close();
});
