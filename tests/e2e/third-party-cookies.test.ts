import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { probeCookies } from './cookie-probe.ts';
import { pressFinish } from './half-filled.ts';
import { assertNothingLeft, readAll } from './nothing-left.ts';
import { OwnBrowser } from './own-browser.ts';
import { askFor, fillPermit, followToWallet, present, send, unlockWallet } from './show-document.ts';
import { endAtIssuer } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { chooseAgain, signInByPopup } from './third-party-page.ts';
import { Visitor } from './visitor.ts';

const [FIRST, SECOND] = ['سارا نمونه', 'پویا ساختگی'] as const;
/** What was typed into the form, as the page and the disk would have it; the plate is also the example of its hint. */
const TYPED = ['5139911248', '۵۱۳۹۹۱۱۲۴۸'];

let stage: Stage;

before(async () => {
  stage = await startStage({ scenario: 'smooth' });
});

after(() => stage?.[Symbol.asyncDispose]());

test('a browser that is told to block cookies of other sites does, and else it does not', async () => {
  await using lax = await OwnBrowser.open('allowed');
  assert.deepEqual(await probeCookies(lax.context), {
    setByThirdParty: true,
    setOnVisit: true,
    sentToThirdParty: true,
  });
  await using strict = await OwnBrowser.open('blocked');
  assert.deepEqual(await probeCookies(strict.context), {
    setByThirdParty: false,
    setOnVisit: true,
    sentToThirdParty: false,
  });
});

test('with all cookies of other sites blocked: signs in, shows a document and sends; the next person sees nothing of it', async () => {
  const { thirdParty, city } = stage.system.addresses;
  await using browser = await OwnBrowser.open('blocked');
  const visitor = await Visitor.in(browser.context);
  const { page } = visitor;
  const cookies: string[] = [];
  page.on('request', async (request) => {
    // Going there, at top level, is no call of the page: cookies are then the gateway's own.
    if (!request.url().startsWith(city) || request.isNavigationRequest()) return;
    const { cookie } = await request.allHeaders().catch(() => ({ cookie: undefined }));
    if (cookie !== undefined) cookies.push(request.url());
  });

  await page.goto(`${thirdParty}/parking.html`);
  await signInByPopup(stage, visitor, FIRST);
  await visitor.sees('کیف مدارک شما کجاست؟');
  await askFor(visitor, 'same');
  const wallet = await followToWallet(visitor);
  await unlockWallet(visitor, FIRST, wallet);
  await present(visitor, wallet);
  await visitor.sees('مدرک به صفحه‌ای رسید که آن را خواسته بود.', wallet);
  await wallet.close();
  await visitor.sees('گواهینامهٔ رانندگی پذیرفته شد.');
  await fillPermit(visitor);
  await send(visitor);
  await visitor.sees('درخواست شما ثبت شد');
  const code = await page.locator('.tracking').first().innerText();
  const personal = new RegExp([FIRST, ...TYPED, '9900120018', '۹۹۰۰۱۲۰۰۱۸', code].join('|'), 'u');
  assert.match((await readAll(page, city))['document'] ?? '', personal, 'it was there');
  assert.deepEqual(cookies, [], 'no call of the page carried a cookie');

  await pressFinish(visitor);
  await endAtIssuer(visitor);
  await assertNothingLeft(page, city, personal);
  for (const address of ['', 'parking.html']) {
    await page.goto(`${thirdParty}/${address}`);
    await visitor.sees('ورود با ایران‌پاس');
    await assertNothingLeft(page, city, personal);
  }
  await visitor.press('ورود با ایران‌پاس');
  await chooseAgain(stage, visitor, SECOND);
  await visitor.sees('کیف مدارک شما کجاست؟');
  await page.waitForTimeout(1000);
  await assertNothingLeft(page, city, personal);
  for (let steps = 0; steps < 3; steps++) {
    await page.goBack({ timeout: 5000 }).catch(() => null);
    await page.waitForTimeout(500);
    if (page.url().startsWith(thirdParty)) await assertNothingLeft(page, city, personal);
  }
  assert.deepEqual(cookies, []);
  assert.deepEqual(visitor.complaints, []);
  await browser.quit();
  for (const text of [...TYPED, code])
    assert.deepEqual(await browser.filesWith(text), [], `${text} on the disk`);
});
