import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { rewrite } from './rewrite.ts';
import { passIssuer, signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { arriveAtThirdParty, issuerPage } from './third-party-page.ts';
import { Visitor } from './visitor.ts';

/** A page of nobody's, on a site of its own. */
const evil = 'http://evil.localhost:4555';

let stage: Stage;

before(async () => {
  stage = await startStage({ scenario: 'smooth' });
});
after(() => stage?.[Symbol.asyncDispose]());

/** Puts the hostile page up in a browser. It notes every message it is sent. */
async function hostilePage(context: BrowserContext, body: string): Promise<Page> {
  await context.route(`${evil}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><script>heard = []; onmessage = (e) => heard.push(e.data);</script>${body}`,
    }),
  );
  const page = await context.newPage();
  await page.goto(`${evil}/`);
  return page;
}

test('no page of a sign-in is drawn in a frame of another site', async () => {
  const { addresses } = stage.system;
  const context = await stage.browser.newContext();
  const start = `${addresses.city}/session/start?mode=popup&return_to=${encodeURIComponent(`${addresses.page}/`)}`;
  const framed = [
    start,
    `${addresses.city}/session/callback?code=x&state=y`,
    `${addresses.city}/session/ended`,
  ];
  const page = await hostilePage(
    context,
    framed.map((address) => `<iframe src="${address.replaceAll('&', '&amp;')}"></iframe>`).join(''),
  );
  await page.waitForLoadState('networkidle');
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  assert.equal(frames.length, framed.length);
  for (const frame of frames) {
    const text = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
    assert.doesNotMatch(text, /ورود|ایران‌پاس|خارج/u, frame.url());
  }
  await context.close();
});

test('a hostile page that opens the sign-in hears nothing of it, and gets nobody’s session', async () => {
  const { addresses } = stage.system;
  const visitor = await Visitor.arrive(stage.browser);
  const page = await hostilePage(visitor.context, '<button id="go">go</button>');
  const start = `${addresses.city}/session/start?mode=popup&return_to=${encodeURIComponent(`${addresses.page}/`)}`;
  await page.evaluate((address) => {
    document.querySelector('#go')?.addEventListener('click', () => window.open(address));
  }, start);
  const opened = visitor.context.waitForEvent('page');
  await page.click('#go');
  const popup = await opened;
  await passIssuer(visitor, 'سارا نمونه', popup);
  await popup.waitForEvent('close', { timeout: 10_000 }).catch(() => undefined);
  await page.waitForTimeout(500);
  assert.deepEqual(await page.evaluate('heard'), []);
  const stolen = await page.evaluate(async (gateway) => {
    try {
      const answer = await fetch(`${gateway}/session`, { credentials: 'include' });
      return await answer.text();
    } catch {
      return 'refused';
    }
  }, addresses.city);
  assert.equal(stolen, 'refused');
  const cookies = await visitor.context.cookies(addresses.city);
  const session = cookies.find(({ name }) => name === '__Host-session');
  assert.deepEqual(
    [session?.httpOnly, session?.secure, session?.sameSite, session?.path],
    [true, true, 'Strict', '/'],
  );
  await visitor.context.close();
});

test('messages of a sibling window sign nobody in, and end no sign-in', async () => {
  const { visitor } = await arriveAtThirdParty(stage);
  const { page, context } = visitor;
  await visitor.sees('ورود با ایران‌پاس');
  await visitor.press('ورود با ایران‌پاس');
  const popup = await issuerPage(stage, visitor);
  await visitor.sees('سارا نمونه', popup);
  // As a sibling would that has hold of the window: the page is sent what the gateway's own page sends.
  await context.route(`${evil}/frame`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><script>
        for (const outcome of ['signed-in', 'cancelled', 'refused']) parent.postMessage({source: 'panjare', outcome}, '*');
      </script>`,
    }),
  );
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, `${evil}/frame`);
  await page.waitForTimeout(1500);
  await visitor.sees('پنجرهٔ ایران‌پاس باز است');
  assert.equal(await page.getByText('وارد شده‌اید').count(), 0);
  await passIssuer(visitor, 'سارا نمونه', popup);
  await visitor.sees('وارد شده‌اید: سارا نمونه');
  await context.close();
});

test('a browser that keeps the cookie from the page is told so after the way back, and what to do', async () => {
  const { addresses } = stage.system;
  const visitor = await Visitor.arrive(stage.browser);
  const { page } = visitor;
  const session = await visitor.context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCookieControls', {
    enableThirdPartyCookieRestriction: true,
    disableThirdPartyCookieMetadata: true,
    disableThirdPartyCookieHeuristics: true,
  } as never);
  // A page of another site that takes itself for one of the gateway's own.
  await rewrite(page, `${addresses.thirdParty}/`, (html) =>
    html.replace('<panjare-context', '$& embedding="same-site"'),
  );
  await page.goto(`${addresses.thirdParty}/`);
  await visitor.press('ورود با ایران‌پاس');
  await passIssuer(visitor, 'سارا نمونه');
  await visitor.sees('مرورگر کوکی درگاه را به این صفحه نمی‌دهد');
  assert.equal(new URL(page.url()).hash, '');
  await visitor.picture('login-cookies-blocked');
  await visitor.context.close();
});

test('a session that is ended everywhere else is noticed, and said so in place', async () => {
  const { addresses } = stage.system;
  const [here, there] = [await Visitor.arrive(stage.browser), await Visitor.arrive(stage.browser)];
  for (const visitor of [here, there]) {
    await visitor.page.goto(`${addresses.page}/`);
    await signIn(visitor, 'مهران آزمایشی');
  }
  await here.press('جای دیگری هم وارد شده‌اید؟');
  await here.picture('login-everywhere');
  const ended = here.page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await here.press('خروج از همهٔ دستگاه‌ها');
  await ended;
  await there.page.reload();
  await there.sees('نشست شما از جای دیگری بسته شد');
  await here.context.close();
  await there.context.close();
});
