import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseList, DraftList } from '@panjare/contract';
import type { Page } from 'playwright-core';
import { openingsOf, openTab, readStorage, signInOn } from './own-device.ts';
import { startStage, type Stage } from './start.ts';
import { sampleSubmission } from './submission.ts';
import { Visitor } from './visitor.ts';

const DAY = 86_400_000;
const onDevice = 'روی این دستگاه ذخیره شد';
const queued = 'در صف ارسال';

let stage: Stage;

before(async () => {
  stage = await startStage();
});

after(() => stage?.[Symbol.asyncDispose]());

/** Types over the share of the first owner. */
async function typeShare(visitor: Visitor, page: Page, text: string): Promise<void> {
  await visitor.tabTo(/^سهم/, page);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

function shareOf(page: Page): Promise<unknown> {
  return page
    .locator('panjare-form panjare-number-field')
    .first()
    .evaluate((field) => (field as HTMLElement & { value?: unknown }).value);
}

/** Waits until the first share on the page is this one. */
async function showsShare(page: Page, share: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await shareOf(page).catch(() => undefined)) === share) return;
    await page.waitForTimeout(100);
  }
  assert.equal(await shareOf(page), share);
}

/** Reads from the gateway as the page may. */
function read<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(
    async (url) => (await fetch(url, { credentials: 'include' })).json() as Promise<unknown>,
    stage.system.addresses.city + path,
  ) as Promise<T>;
}

async function savedShare(page: Page): Promise<unknown> {
  const { drafts } = await read<DraftList>(page, '/drafts');
  return (drafts[0]?.answers['owners'] as { share?: number }[] | undefined)?.[0]?.share;
}

/** The gateway is gone; what is typed is on the device. */
async function typeWithoutGateway(visitor: Visitor, page: Page, share: string): Promise<void> {
  await stage.system.killGateway();
  await typeShare(visitor, page, share);
  await visitor.sees(onDevice, page);
}

test('what is typed while the gateway is gone outlives the page; nobody else sees it, and nothing lies open', async (t) => {
  const { system, browser } = stage;
  const visitor = await Visitor.arrive(browser);
  let page = await openTab(visitor, system);
  await signInOn(page, visitor, 'پویا ساختگی');
  await visitor.sees('افزودن مالک', page);

  await t.test('it is kept on the device, and says so', async () => {
    await typeShare(visitor, page, '3');
    await visitor.sees('ذخیره شد', page);
    await page.waitForTimeout(1500);
    assert.equal((await readStorage(page)).records, 0, 'what the gateway has is not on the device');
    await typeWithoutGateway(visitor, page, '5');
    await visitor.picture('device-kept', page);
  });

  await t.test('no answer, name or service can be read from what the browser keeps', async () => {
    const { records, text } = await readStorage(page);
    assert.equal(records, 1);
    for (const word of ['پویا', 'ساختگی', 'owners', 'share', 'building', 'city/']) {
      assert.ok(!text.includes(word), `«${word}» lies open`);
    }
  });

  await t.test(
    'it is there again after a reload, and goes to the gateway as soon as that is back',
    async () => {
      await page.reload();
      await visitor.sees('تلاش دوباره', page);
      await system.startGateway();
      await visitor.press('تلاش دوباره', 'Enter', page);
      await showsShare(page, 5);
      await visitor.sees(/^\s*ذخیره شد/, page);
      assert.equal(await savedShare(page), 5);
      assert.equal((await readStorage(page)).records, 0);
    },
  );

  await t.test('somebody else at the same browser neither sees nor erases it', async () => {
    await typeWithoutGateway(visitor, page, '4');
    await page.close();
    await system.startGateway();
    await visitor.context.clearCookies();
    page = await openTab(visitor, system);
    await signInOn(page, visitor, 'نگار الگوپور');
    await visitor.sees('افزودن مالک', page);
    // What registers said of her is saved first; until then it is on the device too.
    await page.waitForTimeout(3000);
    assert.notEqual(await shareOf(page), 4);
    assert.equal((await readStorage(page)).records, 1);
    await visitor.press(/^خروج/, 'Enter', page);
    await visitor.sees('از حساب خود خارج شدید', page);
    assert.equal((await readStorage(page)).records, 1);
    await page.close();
  });

  await t.test('whoever typed it finds it, and erases it by leaving', async () => {
    await visitor.context.clearCookies();
    page = await openTab(visitor, system);
    await signInOn(page, visitor, 'پویا ساختگی');
    await showsShare(page, 4);
    await typeShare(visitor, page, '2');
    await page.waitForTimeout(300);
    await visitor.press(/^خروج/, 'Enter', page);
    await visitor.sees('از حساب خود خارج شدید', page);
    assert.equal((await readStorage(page)).records, 0);
  });
  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});

test('a device that is a day fast or slow loses nothing either', async () => {
  const { system, browser } = stage;
  const visitor = await Visitor.arrive(browser);
  let share = 1;
  for (const [typedAt, readAt] of [
    [DAY, -DAY],
    [-DAY, DAY],
    [0, DAY],
    [-DAY, 0],
  ] as const) {
    let page = await openTab(visitor, system, { ahead: typedAt });
    const isIn = share > 1;
    if (!isIn) await signInOn(page, visitor, 'آرمان تمثیلی');
    await visitor.sees('افزودن مالک', page);
    share += 1;
    await typeWithoutGateway(visitor, page, String(share));
    await page.close();
    await system.startGateway();
    page = await openTab(visitor, system, { ahead: readAt });
    await showsShare(page, share);
    await visitor.sees(/^\s*ذخیره شد/, page);
    assert.equal(await savedShare(page), share);
    await page.close();
  }
  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});

test('on a shared device no database is ever opened', async (t) => {
  const { system, browser } = stage;
  const visitor = await Visitor.arrive(browser);
  const page = await openTab(visitor, system, { device: 'shared' });
  await signInOn(page, visitor, 'لیلا فرضی‌نژاد');
  await visitor.sees('افزودن مالک', page);
  await typeShare(visitor, page, '3');
  await visitor.sees('ذخیره شد', page);
  await system.killGateway();
  // Others need it, whatever is found here.
  t.after(() => system.startGateway());
  await typeShare(visitor, page, '4');
  await visitor.sees('ذخیره نشد', page);
  assert.deepEqual(await openingsOf(page), []);
  const { records, text } = await readStorage(page);
  // That somebody is signed in on this tab is all that stands there: a mark and a random word.
  assert.deepEqual([records, text.replace(/^panjare-open \S+/, '').trim()], [0, '']);
  await visitor.context.close();
});

/** A draft that lacks nothing, the last look on the screen, and the consents ticked. */
async function toReview(visitor: Visitor, page: Page): Promise<void> {
  const { service, version, answers } = await sampleSubmission();
  await page.evaluate(
    async ([url, body]) => {
      const headers = { 'content-type': 'application/json', 'panjare-client': 'e2e/1' };
      await fetch(url, { method: 'POST', credentials: 'include', headers, body });
    },
    [
      `${stage.system.addresses.city}/drafts`,
      JSON.stringify({ service, version, answers, page: 'visit' }),
    ] as const,
  );
  await page.reload();
  await visitor.sees('روز بازدید', page);
  await visitor.press(/^ادامه$/, 'Enter', page);
  await visitor.sees('بازبینی و فرستادن', page);
  await visitor.press('آنچه نوشته‌ام درست است', 'Space', page);
  await visitor.press('می‌پذیرم که هر دستگاه', 'Space', page);
}

test('what is sent while the gateway is gone waits in the queue, outlives the page, and becomes one case', async (t) => {
  const { system, browser } = stage;
  const visitor = await Visitor.arrive(browser);
  let page = await openTab(visitor, system);
  await signInOn(page, visitor, 'سارا نمونه');
  await visitor.sees('افزودن مالک', page);

  await t.test('it waits in plain view, and can be called off', async () => {
    await toReview(visitor, page);
    await system.killGateway();
    await visitor.press('فرستادن درخواست', 'Enter', page);
    await visitor.sees(queued, page);
    await visitor.picture('queue', page);
    await visitor.press('لغو ارسال و ویرایش', 'Enter', page);
    await visitor.sees('روز بازدید', page);
    await visitor.press(/^ادامه$/, 'Enter', page);
    await visitor.press('آنچه نوشته‌ام درست است', 'Space', page);
    await visitor.press('می‌پذیرم که هر دستگاه', 'Space', page);
    await visitor.press('فرستادن درخواست', 'Enter', page);
    await visitor.sees(queued, page);
  });

  await t.test('the page is closed, and what is sent is sent by the next one', async () => {
    await page.waitForTimeout(500);
    await page.close();
    await system.startGateway();
    page = await openTab(visitor, system);
    await visitor.sees('درخواست شما ثبت شد', page, 40_000);
    const { cases } = await read<CaseList>(page, '/cases');
    assert.equal(cases.length, 1);
    const { drafts } = await read<DraftList>(page, '/drafts');
    assert.deepEqual(drafts, [], 'its draft went with it');
    assert.equal((await readStorage(page)).records, 0);
  });
  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});

test('with the page open, it is sent by itself when the gateway is back', async () => {
  const { system, browser } = stage;
  const visitor = await Visitor.arrive(browser);
  const page = await openTab(visitor, system);
  await signInOn(page, visitor, 'سارا نمونه');
  await visitor.sees('افزودن مالک', page);
  await toReview(visitor, page);
  const { cases: before } = await read<CaseList>(page, '/cases');
  await system.killGateway();
  await visitor.press('فرستادن درخواست', 'Enter', page);
  await visitor.sees(queued, page);
  await system.startGateway();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await visitor.sees('درخواست شما ثبت شد', page, 40_000);
  const { cases } = await read<CaseList>(page, '/cases');
  assert.equal(cases.length, before.length + 1);
  await visitor.context.close();
});
