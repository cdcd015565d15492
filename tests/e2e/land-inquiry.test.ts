import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { goOn } from './fill-completion.ts';
import { signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { focusedName, Visitor } from './visitor.ts';

let stage: Stage;

before(async () => {
  stage = await startStage({ scenario: 'smooth' });
});
after(() => stage?.[Symbol.asyncDispose]());

test('a page that knows only the city’s gateway carries an inquiry that land’s operator answers', async (t) => {
  const { system, browser } = stage;
  const visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  const address = `${system.addresses.page}/land.html`;

  await t.test('the services of both operators are in one list', async () => {
    await page.goto(address);
    await visitor.sees('پایان‌کار ساختمان تا ۱۵ روز کاری');
    await visitor.sees('استعلام زمین تا ۱۶ روز');
  });

  await t.test('one sign-in, and land’s form knows the citizen', async () => {
    await signIn(visitor, 'لیلا فرضی‌نژاد');
    await visitor.sees(/^از ثبت احوال$/);
    await visitor.press('درست است');
    await visitor.press('درست است');
    await visitor.type('شمارهٔ همراه', '۰۹۱۲۳۴۵۶۷۸۹');
  });

  await t.test('the form is filled and sent', async () => {
    await goOn(visitor, 'پلاک اصلی');
    await visitor.type('پلاک اصلی', '۱۲۳');
    await visitor.type('پلاک فرعی', '45');
    await visitor.type('بخش', '٢');
    await visitor.type('مساحت', '۵۰۰۰');
  });

  await t.test('its corners are put on the map by keys and by mouse, and typed beside it', async () => {
    const map = page.locator('panjare-location-field .map');
    await page.locator('panjare-location-field').scrollIntoViewIfNeeded();
    await page.locator('panjare-location-field .leaflet-tile-loaded').first().waitFor();
    await visitor.press(/^نقشه$/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const { x = 0, y = 0, width = 0, height = 0 } = (await map.boundingBox()) ?? {};
    await page.mouse.click(x + width / 2, y + height / 2 - 80);
    await visitor.press('افزودن گوشه');
    await page.keyboard.type('۳۸٫۰۷۸۶');
    await visitor.type('طول جغرافیایی', '46.2919');
    await page.keyboard.press('Tab');
    await visitor.sees(/^چهارضلعی، حدود ۲[۰-۹]٬[۰-۹]{3} متر مربع$/u);
    await visitor.picture('land-corners');
  });

  await t.test('the last look says them in words, and the case gets them', async () => {
    await goOn(visitor, 'برای چه می‌پرسید؟');
    await visitor.tabTo('کاربری فعلی');
    await page.keyboard.press('ArrowDown');
    await visitor.tabTo(/تغییر کاربری|تفکیک|تجمیع|واگذاری|ساخت‌وساز/);
    while (!(await focusedName(page)).includes('ساخت‌وساز')) await page.keyboard.press('ArrowDown');
    await goOn(visitor, 'بازبینی و فرستادن');
    await visitor.press('آنچه نوشته‌ام درست است', 'Space');
    await visitor.press('می‌پذیرم که ده دستگاه', 'Space');
    await visitor.sees(/^چهارضلعی، ۲[۰-۹]٬[۰-۹]{3} متر مربع$/u);
    await visitor.picture('land-review');
    const sending = page.waitForRequest(
      (request) => /\/cases$/.test(request.url()) && request.method() === 'POST',
    );
    await visitor.press('فرستادن درخواست');
    await visitor.sees('درخواست شما ثبت شد');
    const { answers } = (await sending).postDataJSON() as { answers: { location: { latitude: number }[] } };
    assert.equal(answers.location.length, 4);
    assert.equal(answers.location[3]?.latitude, 38.0786);
    await visitor.picture('land-receipt');
  });

  await t.test('ten agencies’ answers and the municipality’s arrive live', async () => {
    await visitor.sees('جهاد کشاورزی');
    await visitor.sees('با درخواست شما موافقت شد.', page, 60_000);
    await visitor.picture('land-granted');
  });

  await t.test('with land down the page says so, and its other services stay', async () => {
    await system.killGateway('land');
    await page.goto(address);
    await visitor.sees('پنجرهٔ واحد زمین پاسخ نداد');
    await visitor.sees('پایان‌کار ساختمان تا ۱۵ روز کاری');
    await visitor.picture('land-down');
    await system.startGateway('land');
    await page.goto(address);
    await visitor.sees('استعلام زمین تا ۱۶ روز');
    await visitor.sees(`وارد شده‌اید: لیلا فرضی‌نژاد`);
  });

  assert.deepEqual(visitor.complaints, [], 'the strict policy is kept and nothing is thrown');
  assert.deepEqual(
    [...visitor.origins].sort(),
    [system.addresses.page, system.addresses.city, system.addresses.sandbox].sort(),
  );
  await visitor.context.close();
});
