import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { JsonObject, Submission } from '@panjare/contract';
import type { Request } from 'playwright-core';
import {
  fillBuilding,
  fillContact,
  fillOwners,
  fillPermit,
  fillProperty,
  fillToReview,
  fillVisit,
  goOn,
  mendShares,
  send,
} from './fill-completion.ts';
import { daysFromNow } from './jalali-day.ts';
import { startStage, type Stage } from './start.ts';
import {
  arriveAtThirdParty,
  callWithToken,
  signInByPopup,
  signInInPlace,
  tokenOf,
} from './third-party-page.ts';
import type { Visitor } from './visitor.ts';

/** Seconds; the page renews at half of so short a life. */
const TOKEN = 20;

describe('a page of another site whose tokens live twenty seconds', () => {
  let stage: Stage;

  before(async () => {
    stage = await startStage({ scenario: 'smooth', city: { accessTokenSeconds: TOKEN } });
  });

  after(() => stage?.[Symbol.asyncDispose]());

  test('renews them while the citizen fills in the form, and asks her for nothing', async () => {
    const { visitor, calls } = await arriveAtThirdParty(stage);
    const { page } = visitor;
    await signInByPopup(stage, visitor, 'مهران آزمایشی');
    await visitor.sees('افزودن مالک');
    const granted = Date.now();
    const renewed = nextRenewal(visitor);
    await fillOwners(visitor);
    await mendShares(visitor);
    await visitor.sees('ذخیره شد');
    const [first = ''] = await tokensOf(calls, '/drafts');
    await renewed;

    const again = nextRenewal(visitor);
    const saved = nextSave(visitor);
    await goOn(visitor, 'شمارهٔ همراه شما');
    await fillContact(visitor);
    const second = (await tokenOf(await saved)) ?? '';
    assert.notEqual(second, first, 'what follows carries the new token');
    await page.waitForTimeout(Math.max(0, granted + (TOKEN + 1) * 1000 - Date.now()));
    await again;
    await goOn(visitor, 'کد نوسازی');
    const asks = page.getByRole('button', { name: 'ورود با ایران‌پاس' });
    assert.equal(await asks.count(), 0, 'nobody is asked to sign in');
    assert.equal(visitor.context.pages().length, 1, 'no window opened');

    const path = '/drafts';
    const old = await callWithToken(visitor, stage, { method: 'GET', path, token: first });
    assert.equal(old.status, 401);
    assert.match(old.headers.get('www-authenticate') ?? '', /^DPoP error="invalid_token"/u);
    const third = (await tokensOf(calls, '/session/renew')).at(-1) ?? '';
    assert.notEqual(third, first);
    const [own, stolen] = await Promise.all([
      callWithToken(visitor, stage, { method: 'GET', path, token: third }),
      callWithToken(visitor, stage, { method: 'GET', path, token: third, key: 'of its own' }),
    ]);
    assert.deepEqual([own.status, stolen.status], [200, 401], 'a token is worth nothing without its key');

    await fillProperty(visitor);
    await goOn(visitor, 'مساحت عرصه');
    await fillBuilding(visitor);
    await goOn(visitor, 'شمارهٔ پروانهٔ ساختمان');
    await fillPermit(visitor);
    await goOn(visitor, 'روز بازدید');
    await fillVisit(visitor, daysFromNow(30));
    await goOn(visitor, 'بازبینی و فرستادن');
    await send(visitor);

    await assertProven(calls, stage.system.addresses.city);
    await assertQuiet(visitor, stage);
    await visitor.context.close();
  });
});

describe('a session that ends while a form of another site is filled in', () => {
  let stage: Stage;

  before(async () => {
    stage = await startStage({ scenario: 'smooth' });
  });

  after(() => stage?.[Symbol.asyncDispose]());

  test('is told in place when it is ended elsewhere; she signs in there and sends all she wrote', async () => {
    const { visitor, calls } = await arriveAtThirdParty(stage);
    const { page } = visitor;
    await signInByPopup(stage, visitor, 'نگار الگوپور');
    await visitor.sees('افزودن مالک');
    await fillOwners(visitor);
    await mendShares(visitor);
    await goOn(visitor, 'شمارهٔ همراه شما');
    await visitor.type('شمارهٔ همراه شما', '۰۹۱۲۳۴۵۶۷۸');
    await page.waitForTimeout(2000);
    await visitor.sees('ذخیره شد');
    const [token = ''] = await tokensOf(calls, '/drafts');
    const ended = await callWithToken(visitor, stage, { method: 'DELETE', path: '/session', token });
    assert.equal(ended.status, 200);

    await page.keyboard.type('۹');
    // The next save says that it is over.
    await visitor.sees('نشست شما تمام شد. پاسخ‌هایتان همین‌جاست');
    await visitor.picture('third-party-session-ended');
    assert.equal(
      await page.locator('panjare-form panjare-mobile-field').count(),
      0,
      'nothing is shown meanwhile',
    );
    const saved = nextSave(visitor);
    await signInInPlace(stage, visitor, 'نگار الگوپور');
    assert.equal(await page.getByText('نشست شما تمام شد').count(), 0);
    await visitor.sees('شمارهٔ همراه شما');
    assert.notEqual(await tokenOf(await saved), token, 'what was unsaved is saved by the new session');
    await visitor.sees('ذخیره شد');

    await visitor.tabTo('بله');
    await page.keyboard.press('ArrowDown');
    await goOn(visitor, 'کد نوسازی');
    await fillProperty(visitor);
    await goOn(visitor, 'مساحت عرصه');
    await fillBuilding(visitor);
    await goOn(visitor, 'شمارهٔ پروانهٔ ساختمان');
    await fillPermit(visitor);
    await goOn(visitor, 'روز بازدید');
    await fillVisit(visitor, daysFromNow(30));
    await goOn(visitor, 'بازبینی و فرستادن');
    await send(visitor);
    const { answers } = sentBy(calls);
    assert.equal(answers['mobile'], '+989123456789', 'typed after its end');
    assert.equal((answers['owners'] as JsonObject[])[1]?.['familyName'], 'نمونه‌پور', 'typed before');
    await assertProven(calls, stage.system.addresses.city);
    await assertQuiet(visitor, stage);
    await visitor.context.close();
  });
});

describe('a session at its absolute limit', () => {
  let stage: Stage;
  /** Seconds; enough for all pages, and no more. */
  const absolute = 45;

  before(async () => {
    stage = await startStage({
      scenario: 'smooth',
      city: {
        sessions: {
          shared: { idle: absolute, absolute },
          personal: { idle: absolute, absolute },
          counter: { idle: absolute, absolute },
        },
      },
    });
  });

  after(() => stage?.[Symbol.asyncDispose]());

  test('ends on the last look of a page that cuts its popups off; she signs in there, then sends', async () => {
    const { visitor, calls } = await arriveAtThirdParty(stage, {
      'cross-origin-opener-policy': 'same-origin',
    });
    const { page } = visitor;
    await signInByPopup(stage, visitor, 'آرمان تمثیلی');
    await visitor.sees('افزودن مالک');
    await visitor.sees(/نشست شما .* دیگر تمام می‌شود/u);
    await fillToReview(visitor, daysFromNow(30));
    await visitor.press('آنچه نوشته‌ام درست است', 'Space');
    await visitor.press('می‌پذیرم که هر دستگاه', 'Space');
    await visitor.sees('نشست شما تمام شد. پاسخ‌هایتان همین‌جاست', page, absolute * 1000);
    await visitor.picture('third-party-review-session-ended');
    assert.equal(await page.getByRole('checkbox').count(), 0, 'nothing is shown meanwhile');

    await signInInPlace(stage, visitor, 'آرمان تمثیلی');
    await visitor.sees('بازبینی و فرستادن');
    assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 2, 'what was ticked stays so');
    await visitor.press('فرستادن درخواست');
    await visitor.sees('درخواست شما ثبت شد');
    assert.equal(sentBy(calls).answers['mobile'], '+989123456789');
    await assertQuiet(visitor, stage);
    await visitor.context.close();
  });
});

/** Resolves when the page has got its next token. */
function nextRenewal({ page }: Visitor): Promise<unknown> {
  return page.waitForResponse(
    (response) => response.url().endsWith('/session/renew') && response.status() === 200,
  );
}

/** The next save of the draft. */
function nextSave({ page }: Visitor): Promise<Request> {
  return page.waitForRequest(
    (request) => /\/drafts\/[^/]+$/u.test(request.url()) && request.method() === 'PATCH',
    { timeout: 60_000 },
  );
}

/** The tokens that calls of a path carried, in order. */
async function tokensOf(calls: readonly Request[], path: string): Promise<string[]> {
  const of = calls.filter((call) => new URL(call.url()).pathname.startsWith(path));
  const tokens = await Promise.all(of.map(tokenOf));
  return tokens.filter((token) => token !== undefined);
}

/** What the page sent as the case. */
function sentBy(calls: readonly Request[]): Submission {
  const call = calls.findLast(
    (request) => new URL(request.url()).pathname === '/cases' && request.method() === 'POST',
  );
  return call?.postDataJSON() as Submission;
}

/** Every call with a token proves its key anew, for that very call, and no call carries a cookie. */
async function assertProven(calls: readonly Request[], gateway: string): Promise<void> {
  const seen = new Set<string>();
  for (const call of calls) {
    const headers = await call.allHeaders();
    assert.equal(headers['cookie'], undefined);
    const token = await tokenOf(call);
    if (token === undefined) continue;
    const [, part = ''] = (headers['dpop'] ?? '').split('.');
    const claims = JSON.parse(Buffer.from(part, 'base64url').toString()) as { [name: string]: string };
    const ath = createHash('sha256').update(token).digest('base64url');
    assert.deepEqual(
      [claims['htm'], claims['htu'], claims['ath']],
      [call.method(), gateway + new URL(call.url()).pathname, ath],
    );
    assert.ok(!seen.has(claims['jti'] ?? ''), 'no proof is used twice');
    seen.add(claims['jti'] ?? '');
  }
  assert.ok(seen.size > 5);
}

/** No policy was broken, no stranger was called, and the page keeps no token. */
async function assertQuiet({ page, complaints, origins }: Visitor, { system }: Stage): Promise<void> {
  const { thirdParty, city, sandbox } = system.addresses;
  assert.deepEqual(complaints, []);
  assert.deepEqual([...origins].sort(), [thirdParty, city, sandbox].sort());
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  assert.doesNotMatch(kept, /eyJ|DPoP/u, 'no token in any storage of the page');
}
