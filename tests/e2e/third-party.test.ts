import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fillAndSend } from './fill-completion.ts';
import { daysFromNow } from './jalali-day.ts';
import { startStage, type Stage } from './start.ts';
import { arriveAtThirdParty, signInByPopup } from './third-party-page.ts';

let stage: Stage;

before(async () => {
  stage = await startStage({ scenario: 'smooth' });
});

after(() => stage?.[Symbol.asyncDispose]());

test('a page on another site signs in by popup, fills the form and submits, without any cookie', async () => {
  const { visitor, calls } = await arriveAtThirdParty(stage);
  await signInByPopup(stage, visitor, 'مهران آزمایشی');
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
  const { visitor } = await arriveAtThirdParty(stage, { 'cross-origin-opener-policy': 'same-origin' });
  await signInByPopup(stage, visitor, 'لیلا فرضی‌نژاد');
  await visitor.sees('افزودن مالک');
  await visitor.context.close();
});

test('closing the popup leaves the page with a sentence and a way to try again', async () => {
  const { visitor } = await arriveAtThirdParty(stage);
  await visitor.sees('ورود با ایران‌پاس');
  const popup = visitor.context.waitForEvent('page');
  await visitor.press('ورود با ایران‌پاس');
  const issuer = await popup;
  await visitor.sees('سارا نمونه', issuer);
  await issuer.waitForTimeout(3500);
  await issuer.close();
  await visitor.sees('پیش از پایان کار بسته شد', visitor.page, 20_000);
  await signInByPopup(stage, visitor, 'پویا ساختگی');
  await visitor.context.close();
});
