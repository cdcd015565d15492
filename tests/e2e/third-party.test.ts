import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { fillAndSend } from './fill-completion.ts';
import { daysFromNow } from './jalali-day.ts';
import { passIssuer } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { Visitor } from './visitor.ts';

let stage: Stage;

before(async () => {
  stage = await startStage({ scenario: 'smooth' });
});

after(() => stage?.[Symbol.asyncDispose]());

/** Arrives at the page on another site than the gateway's, third-party cookies blocked. */
async function arrive(
  headers: { [name: string]: string } = {},
): Promise<{ visitor: Visitor; calls: Request[] }> {
  const visitor = await Visitor.arrive(stage.browser);
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send('Network.enable');
  await session.send('Network.setCookieControls', {
    enableThirdPartyCookieRestriction: true,
    disableThirdPartyCookieMetadata: true,
    disableThirdPartyCookieHeuristics: true,
  } as never);
  const calls: Request[] = [];
  visitor.page.on('request', (request) => {
    if (request.url().startsWith(stage.system.addresses.city)) calls.push(request);
  });
  if (Object.keys(headers).length > 0) {
    await visitor.page.route(`${stage.system.addresses.thirdParty}/`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
    });
  }
  await visitor.page.goto(`${stage.system.addresses.thirdParty}/`);
  return { visitor, calls };
}

/** Signs in by the popup, keyboard only. */
async function signInByPopup(visitor: Visitor, citizen: string): Promise<void> {
  await visitor.sees('ورود با ایران‌پاس');
  await visitor.press('ورود با ایران‌پاس');
  await passIssuer(visitor, citizen, await issuerPage(visitor));
  await visitor.sees(`وارد شده‌اید: ${citizen}`);
}

/** The popup at the issuer. Under COOP the browser puts another page in place of the one that was opened. */
async function issuerPage({ context, page }: Visitor): Promise<Page> {
  for (let tries = 0; tries < 100; tries++) {
    const popup = context.pages().find((other) => other.url().startsWith(stage.system.addresses.sandbox));
    if (popup) return popup;
    await page.waitForTimeout(100);
  }
  throw new Error('No popup came to the issuer within 10 seconds.');
}

test('a page on another site signs in by popup, fills the form and submits, without any cookie', async () => {
  const { visitor, calls } = await arrive();
  await signInByPopup(visitor, 'مهران آزمایشی');
  await visitor.sees('افزودن مالک');
  await fillAndSend(visitor, daysFromNow(30));
  await visitor.sees(/شهرداری/, visitor.page, 30_000);

  const signedCalls = calls.filter((request) => new URL(request.url()).pathname.startsWith('/drafts'));
  assert.ok(signedCalls.length > 0);
  for (const request of signedCalls.filter((call) => call.method() !== 'OPTIONS')) {
    const headers = await request.allHeaders();
    assert.match(headers['authorization'] ?? '', /^DPoP /);
    assert.ok(headers['dpop'], 'each call proves the key');
    assert.equal(headers['cookie'], undefined);
  }
  const kept = await visitor.page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  assert.doesNotMatch(kept, /eyJ|DPoP/, 'no token in any storage of the page');
  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});

test('a page that cuts its popups off (COOP) settles by the bound poll', async () => {
  const { visitor } = await arrive({ 'cross-origin-opener-policy': 'same-origin' });
  await signInByPopup(visitor, 'لیلا فرضی‌نژاد');
  await visitor.sees('افزودن مالک');
  await visitor.context.close();
});

test('closing the popup leaves the page with a sentence and a way to try again', async () => {
  const { visitor } = await arrive();
  await visitor.sees('ورود با ایران‌پاس');
  const popup = visitor.context.waitForEvent('page');
  await visitor.press('ورود با ایران‌پاس');
  const issuer = await popup;
  await visitor.sees('سارا نمونه', issuer);
  await issuer.waitForTimeout(3500);
  await issuer.close();
  await visitor.sees('ورود نیمه‌کاره ماند', visitor.page, 20_000);
  await signInByPopup(visitor, 'پویا ساختگی');
  await visitor.context.close();
});
