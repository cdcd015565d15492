import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { ANSWERS, fillHalf, finish, mobileOf } from './half-filled.ts';
import { assertNothingLeft, readAll } from './nothing-left.ts';
import { OwnBrowser } from './own-browser.ts';
import { endAtIssuer, passIssuerAgain, signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { arriveAtThirdParty, chooseAgain, issuerPage, signInByPopup } from './third-party-page.ts';
import { Visitor } from './visitor.ts';

const [FIRST, SECOND] = ['آرمان تمثیلی', 'پویا ساختگی'] as const;
describe('a device of many, when a citizen finishes', () => {
  let stage: Stage;

  before(async () => {
    stage = await startStage({ scenario: 'smooth' });
  });

  after(() => stage?.[Symbol.asyncDispose]());

  test('nothing of them is left: on the page, in the browser, on its disk', async () => {
    const { page: home, city } = stage.system.addresses;
    await using browser = await OwnBrowser.open();
    const visitor = await Visitor.in(browser.context);
    const { page } = visitor;
    await page.goto(home);
    await signIn(visitor, FIRST);
    const personal = await fillHalf(visitor);
    assert.match((await readAll(page, city))['document'] ?? '', personal, 'it was there');
    // Another service: two tabs of one draft would have something to settle first.
    const other = await browser.context.newPage();
    await other.goto(new URL('renovation.html', home).href);
    await visitor.sees(`وارد شده‌اید: ${FIRST}`, other);

    await page.bringToFront();
    await finish(visitor);
    await visitor.sees('همه‌چیز از این دستگاه پاک شد', other);
    for (const tab of [page, other]) await assertNothingLeft(tab, city, personal);
    assert.doesNotMatch((await readAll(page, city))['cookies'] ?? '', /__Host-session/u);
    await other.close();

    for (const step of ['reload', 'goBack', 'goBack', 'goBack', 'goForward'] as const) {
      await page[step]({ timeout: 5000 }).catch(() => null);
      if (!page.url().startsWith(home)) continue;
      await visitor.sees('شروع درخواست');
      await assertNothingLeft(page, city, personal);
    }
    await page.goto(home);
    await signIn(visitor, SECOND);
    await visitor.sees('افزودن مالک');
    await assertNothingLeft(page, city, personal);
    await finish(visitor);
    assert.deepEqual(visitor.complaints, []);

    await browser.quit();
    assert.notDeepEqual(
      await browser.filesWith('پایان‌کار ساختمان'),
      [],
      'the history on the disk can be read',
    );
    for (const text of ANSWERS) assert.deepEqual(await browser.filesWith(text), [], `${text} on the disk`);
  });

  test('nor after the browser was killed in mid-form and opens its pages again', async () => {
    const { page: home, city } = stage.system.addresses;
    await using browser = await OwnBrowser.open();
    const first = await Visitor.in(browser.context);
    await first.page.goto(home);
    await signIn(first, 'مهران آزمایشی');
    const personal = await fillHalf(first);
    // Chromium writes its cookies every half minute.
    await first.page.waitForTimeout(33_000);
    await browser.kill();
    for (const text of ANSWERS) assert.deepEqual(await browser.filesWith(text), [], `${text} on the disk`);

    await browser.start();
    const restored = await restoredPage(browser, home);
    await restored.getByText('شروع درخواست').first().waitFor();
    await assertNothingLeft(restored, city, personal);
    const standing = await restored.evaluate(
      async (url) => (await fetch(url, { credentials: 'include' })).json() as Promise<{ state: string }>,
      `${city}/session`,
    );
    assert.equal(standing.state, 'signed-out', 'the cookie that came back is worth nothing');
  });

  test('nor on a page of another site', async () => {
    const { city } = stage.system.addresses;
    const { visitor } = await arriveAtThirdParty(stage);
    const { page } = visitor;
    await signInByPopup(stage, visitor, 'نگار الگوپور');
    const personal = await fillHalf(visitor);
    await finish(visitor);
    await assertNothingLeft(page, city, personal);
    await page.goBack().catch(() => null);
    await page.goForward().catch(() => null);
    await assertNothingLeft(page, city, personal);
    await visitor.press('ورود با ایران‌پاس');
    await chooseAgain(stage, visitor, SECOND);
    await visitor.sees('افزودن مالک');
    await assertNothingLeft(page, city, personal);
    assert.deepEqual(visitor.complaints, []);
    await visitor.context.close();
  });

  test('what was not saved is asked about first', async () => {
    const visitor = await Visitor.arrive(stage.browser);
    const { page } = visitor;
    await page.goto(stage.system.addresses.page);
    await signIn(visitor, 'سارا نمونه');
    const personal = await fillHalf(visitor);
    await page.route('**/drafts/**', (route) => route.abort());
    await visitor.tabTo('شمارهٔ همراه شما');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('۰۹۱۲۰۰۰۰۰۰۰');
    await visitor.tabTo('پایان و پاک‌کردن', page, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await visitor.sees('چیزی هنوز به سامانه نرسیده است.');
    await visitor.picture('finish-asks');
    await page.keyboard.press('Escape');
    assert.match(
      (await readAll(page, stage.system.addresses.city))['document'] ?? '',
      /۹۱۲۰۰۰۰۰۰۰|9120000000/u,
    );
    await visitor.press('پایان و پاک‌کردن');
    await visitor.sees('چیزی هنوز به سامانه نرسیده است.');
    await page.unroute('**/drafts/**');
    await visitor.press('با این حال پاک می‌کنم');
    await endAtIssuer(visitor);
    await assertNothingLeft(page, stage.system.addresses.city, personal);
    await visitor.context.close();
  });
});

describe('a device of many, when the session ends by itself', () => {
  let stage: Stage;

  before(async () => {
    const limits = { idle: 15, absolute: 600 };
    stage = await startStage({
      scenario: 'smooth',
      city: { sessions: { shared: limits, personal: limits, counter: limits } },
    });
  });

  after(() => stage?.[Symbol.asyncDispose]());

  for (const [embedding, citizen] of [
    ['same-site', FIRST],
    ['third-party', 'مهران آزمایشی'],
  ] as const)
    test(`the page shows nothing meanwhile; the same person goes on, another begins anew (${embedding})`, async () => {
      const { city } = stage.system.addresses;
      const visitor = await arrive(stage, embedding, citizen);
      const { page } = visitor;
      const personal = await fillHalf(visitor);
      await visitor.sees('نشست شما تمام شد. پاسخ‌هایتان همین‌جاست', page, 60_000);
      await visitor.picture(`curtain-${embedding}`);
      await assertNothingLeft(page, city, personal);

      await comeBack(stage, visitor, citizen);
      await visitor.sees('شمارهٔ همراه شما');
      assert.equal(await mobileOf(page), '+989198765432', 'where it was left');

      await visitor.sees('نشست شما تمام شد. پاسخ‌هایتان همین‌جاست', page, 60_000);
      await comeBack(stage, visitor, SECOND);
      await visitor.sees('افزودن مالک');
      await assertNothingLeft(page, city, personal);
      assert.deepEqual(visitor.complaints, []);
      await visitor.context.close();
    });
});

async function arrive(
  stage: Stage,
  embedding: 'same-site' | 'third-party',
  citizen: string,
): Promise<Visitor> {
  if (embedding === 'third-party') {
    const { visitor } = await arriveAtThirdParty(stage);
    await signInByPopup(stage, visitor, citizen);
    return visitor;
  }
  const visitor = await Visitor.arrive(stage.browser);
  await visitor.page.goto(stage.system.addresses.page);
  await signIn(visitor, citizen);
  return visitor;
}

/** Signs in from the form itself, in the popup. */
async function comeBack(stage: Stage, visitor: Visitor, citizen: string): Promise<void> {
  const { page } = visitor;
  await page.locator('panjare-form').getByRole('button', { name: 'ورود با ایران‌پاس' }).focus();
  await page.keyboard.press('Enter');
  await passIssuerAgain(visitor, citizen, await issuerPage(stage, visitor));
  await visitor.sees(`وارد شده‌اید: ${citizen}`);
}

/** The page that the browser opened again by itself. */
async function restoredPage({ context }: OwnBrowser, home: string): Promise<Page> {
  for (let tries = 0; tries < 100; tries++) {
    const page = context.pages().find((one) => one.url().startsWith(home));
    if (page) return page;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('The browser did not open its pages again.');
}
