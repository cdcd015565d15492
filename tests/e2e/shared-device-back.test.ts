import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fillHalf, mobileOf, pressFinish } from './half-filled.ts';
import { goBack, rememberPage, watchShowing } from './kept-pages.ts';
import { assertNothingLeft, readAll } from './nothing-left.ts';
import { OwnBrowser } from './own-browser.ts';
import { signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { Visitor } from './visitor.ts';

describe('a device of many, when Back brings a page whole out of the browser’s memory (bfcache)', () => {
  let stage: Stage;

  before(async () => {
    stage = await startStage({ scenario: 'smooth' });
  });

  after(() => stage?.[Symbol.asyncDispose]());

  test('nothing of a citizen who has finished is on it', async () => {
    const { page: home, city, sandbox } = stage.system.addresses;
    await using browser = await OwnBrowser.open();
    const visitor = await arrive(browser, home, 'آرمان تمثیلی');
    const { page } = visitor;
    const personal = await fillHalf(visitor);
    await rememberPage(page);
    await pressFinish(visitor);

    let shown = await goBack(page);
    for (let steps = 0; !page.url().startsWith(home) && steps < 3; steps++) shown = await goBack(page);
    assert.deepEqual([page.url().startsWith(home), shown.persisted, shown.isRemembered], [true, true, true]);
    assert.doesNotMatch(shown.words, personal, 'as it came');
    await visitor.sees('شروع درخواست');
    await assertNothingLeft(page, city, personal);

    await page.goto(`${sandbox}/healthz`);
    shown = await goBack(page);
    assert.deepEqual([shown.persisted, shown.isRemembered], [true, true]);
    assert.doesNotMatch(shown.words, personal, 'as it came again');
    await page.waitForTimeout(1000);
    await assertNothingLeft(page, city, personal);
    assert.deepEqual(visitor.complaints, []);
  });

  test('nor of one who left it as it was, once they have signed out elsewhere; until then they find it as it was', async () => {
    const { page: home, city, sandbox } = stage.system.addresses;
    await using browser = await OwnBrowser.open();
    const visitor = await arrive(browser, home, 'مهران آزمایشی');
    const { page } = visitor;
    const personal = await fillHalf(visitor);
    await rememberPage(page);

    await page.goto(`${sandbox}/healthz`);
    let shown = await goBack(page);
    assert.deepEqual([shown.persisted, shown.isRemembered], [true, true]);
    assert.doesNotMatch(shown.words, personal, 'nothing before it is known who is there');
    await visitor.sees('شمارهٔ همراه شما');
    assert.equal(await mobileOf(page), '+989198765432', 'where it was left');
    assert.match((await readAll(page, city))['document'] ?? '', personal);

    await page.goto(`${sandbox}/healthz`);
    await endSession(browser, city, home);
    shown = await goBack(page);
    assert.deepEqual([shown.persisted, shown.isRemembered], [true, true]);
    assert.doesNotMatch(shown.words, personal, 'as it came');
    await visitor.sees('شروع درخواست');
    await assertNothingLeft(page, city, personal);
    assert.deepEqual(visitor.complaints, []);
  });
});

/** Signed in, in a browser in which every page notes how it was shown. */
async function arrive(browser: OwnBrowser, home: string, citizen: string): Promise<Visitor> {
  await watchShowing(browser.context);
  const visitor = await Visitor.in(browser.context);
  await visitor.page.goto(home);
  await signIn(visitor, citizen);
  return visitor;
}

/** Signs out behind the page's back: no tab of this browser hears of it. */
async function endSession({ context }: OwnBrowser, gateway: string, origin: string): Promise<void> {
  const cookies = await context.cookies(gateway);
  const answer = await fetch(`${gateway}/session`, {
    method: 'DELETE',
    headers: {
      origin: new URL(origin).origin,
      'panjare-client': 'test/1',
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
  });
  assert.equal(((await answer.json()) as { state: string }).state, 'ended');
}
