import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSandbox, type Sandbox } from '@panjare/sandbox';
import type { Browser } from 'playwright-core';
import { documentTypes } from '../../examples/services/documents/document-types.ts';
import { misbehaviours } from '../../packages/sandbox/src/wallet/misbehave.ts';
import { TestVerifier } from '../../packages/sandbox/src/wallet/verifier.testing.ts';
import { judgePage } from './judge-page.ts';
import { unlockWallet } from './show-document.ts';
import { openBrowser, Visitor } from './visitor.ts';

const sara = 'سارا نمونه';
const leila = 'لیلا فرضی‌نژاد';
const card = 'urn:panjare:sample:national-card';
const degree = 'urn:panjare:sample:degree';
const licence = 'urn:panjare:sample:driving-licence';
let verifier: TestVerifier;
let sandbox: Sandbox;
let browser: Browser;

before(async () => {
  verifier = await TestVerifier.start();
  sandbox = await startSandbox({
    port: 0,
    clients: [],
    registersSecret: 'registers',
    gateways: [verifier.origin],
    agencies: [],
    documents: [...documentTypes],
    report: () => {},
  });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await sandbox?.close();
  await verifier?.close();
});

/** Opens a wallet by the keyboard, at an address of it. */
async function unlock(owner: string, to: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser);
  await visitor.page.goto(sandbox.url + to);
  await unlockWallet(visitor, owner, visitor.page);
  await visitor.page.waitForURL((url) => !url.pathname.endsWith('/unlock'));
  return visitor;
}

/** The boxes of the page that are ticked. */
const ticked = ({ page }: Visitor): Promise<number> => page.getByRole('checkbox', { checked: true }).count();

const judge = (visitor: Visitor, name: string): Promise<void> => judgePage(visitor, `wallet-${name}`);

test('every page of the wallet passes axe and fits a small phone', async () => {
  const closed = await Visitor.arrive(browser);
  await closed.page.goto(`${sandbox.url}/wallet`);
  await judge(closed, 'unlock');
  await closed.press('باز کردن کیف');
  await closed.sees('اول بگویید');
  await judge(closed, 'unlock-nobody');

  const visitor = await unlock(sara, '/wallet');
  await judge(visitor, 'list');
  await visitor.press('گواهینامهٔ رانندگی');
  await visitor.sees('شمارهٔ گواهینامه');
  await judge(visitor, 'document');
  await visitor.press('ابطال این مدرک');
  await visitor.sees('را باطل می‌کنید؟');
  await judge(visitor, 'revocation');
  await visitor.press('بله، باطل شود');
  await visitor.sees('این مدرک باطل شده است');
  await judge(visitor, 'document-revoked');
  await visitor.press('بازگشت به مدارک');
  await visitor.sees('باطل‌شده');
  await judge(visitor, 'list-revoked');
  await visitor.press('تاریخچه');
  await visitor.sees('هنوز کسی');
  await judge(visitor, 'history-empty');
});

test('with only a keyboard: nothing is ticked beforehand, Enter in a box shows nothing, and what is ticked is shown', async () => {
  const sent = verifier.posts.length;
  const visitor = await unlock(leila, verifier.ask(card, ['given_name', 'family_name', 'birthdate']));
  const { page } = visitor;
  const here = page.url();
  await visitor.sees('کارت ملی را نشان می‌دهید؟');
  assert.equal(await ticked(visitor), 0);
  await judge(visitor, 'ask');

  /** Enter, as one who takes a box for a button. */
  const enter = async (box: string): Promise<void> => {
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    const drawn = page.waitForEvent('load');
    await visitor.press(box);
    assert.equal(new URLSearchParams((await posted).postData() ?? '').get('do'), 'keep');
    await drawn;
    assert.equal(page.url(), `${here}#claims`);
  };
  await enter('نام خانوادگی');
  assert.equal(await ticked(visitor), 0);
  for (const [index, box] of [/^نام(?! خ)/u, 'نام خانوادگی', 'تاریخ تولد'].entries()) {
    await visitor.press(box, 'Space');
    if (index === 1) await enter('نام خانوادگی');
    assert.equal(await ticked(visitor), index + 1, 'each box is ticked by itself, and stays');
  }
  await enter('تاریخ تولد');
  assert.equal(await ticked(visitor), 3);
  assert.equal(verifier.posts.length, sent, 'with every box ticked Enter still sends nothing');

  await visitor.press('می‌فرستم');
  await page.waitForURL(`${verifier.origin}/back#panjare-response=abc`);
  assert.equal(verifier.posts.length, sent + 1);
  const { disclosed } = await verifier.verify(`${sandbox.url}/documents/jwks`);
  assert.deepEqual(Object.keys(disclosed).sort(), ['birthdate', 'family_name', 'given_name']);
  await page.goto(here);
  await visitor.sees('فرستاده شد');
  await judge(visitor, 'sent');
});

test('with only a keyboard: who sends too early is told what is left; who refuses shows nothing, and both are in the history', async () => {
  const visitor = await unlock(leila, verifier.ask(card, ['given_name', 'birthdate']));
  const { page } = visitor;
  const sent = verifier.posts.length;
  await visitor.press('تاریخ تولد', 'Space');
  await visitor.press('می‌فرستم');
  await visitor.sees('هنوز علامت نزده‌اید: نام.');
  assert.equal(await ticked(visitor), 1);
  await judge(visitor, 'ask-unticked');
  const here = page.url();
  await visitor.press(/^نمی‌پذیرم$/u);
  await page.waitForURL(new RegExp(`^${verifier.origin}/back`, 'u'));
  assert.deepEqual([...(verifier.posts.at(-1)?.keys() ?? [])].sort(), ['error', 'state']);
  assert.equal(verifier.posts.length, sent + 1);
  await page.goto(here);
  await visitor.sees('هیچ مدرکی فرستاده نشد');
  await judge(visitor, 'refused');
  await page.goto(sandbox.url + verifier.ask(card, ['given_name'], { reply: { status: 400, body: {} } }));
  await visitor.press('نام', 'Space');
  await visitor.press('می‌فرستم');
  await visitor.sees('درخواست‌کننده نپذیرفت');
  await judge(visitor, 'rejected');
  await page.goto(sandbox.url + verifier.ask(card, ['given_name'], { reply: { status: 500, body: {} } }));
  await visitor.press('نام', 'Space');
  await visitor.press('می‌فرستم');
  await visitor.sees('معلوم نیست رسیده باشد');
  await judge(visitor, 'unsure');
  await visitor.press('تاریخچه');
  for (const outcome of ['نشان دادید', 'نپذیرفتید', 'پذیرفته نشد', 'معلوم نیست رسید'])
    await visitor.sees(outcome);
  await judge(visitor, 'history');
});

test('every way in which nothing is shown is told on a page that passes axe', async () => {
  const ends: [string, string, [string, string], RegExp][] = [
    ['missing', leila, [degree, 'level'], /در کیف شما نیست/],
    ['document-expired', 'مهران آزمایشی', [licence, 'category'], /منقضی شده است/],
    ['suspended', 'پویا ساختگی', [card, 'given_name'], /تعلیق شده است/],
    ['choice', 'نگار الگوپور', [degree, 'level'], /کدام مدرک تحصیلی/],
  ];
  for (const [name, owner, [vct, claim], words] of ends) {
    const visitor = await unlock(owner, verifier.ask(vct, [claim]));
    await visitor.sees(words);
    await judge(visitor, name);
  }
  const faults: [string, Parameters<TestVerifier['ask']>[2], RegExp][] = [
    ['forged', { wrongKey: true }, /درخواست ساختگی یا دست‌کاری‌شده/],
    ['expired', { payload: { exp: 1 } }, /مهلت این درخواست گذشته/],
    ['used', { status: 410 }, /دیگر باز نیست/],
    ['unreachable', { status: 503 }, /پاسخ نمی‌دهد/],
    ['unsupported', { payload: { response_mode: 'direct_post' } }, /از پس این درخواست برنمی‌آید/],
  ];
  for (const [name, changes, words] of faults) {
    const visitor = await unlock(sara, verifier.ask(card, ['given_name'], changes));
    await visitor.sees(words);
    await judge(visitor, name);
  }
  const stranger = await unlock(
    sara,
    '/wallet/present?client_id=x&request_uri=http://127.0.0.1:9/requests/a',
  );
  await stranger.sees('درخواست‌کننده را نمی‌شناسیم');
  await judge(stranger, 'unknown-asker');
});

test('a wallet that is told to misbehave says so before anything is shown', async () => {
  const visitor = await unlock(sara, '/wallet');
  for (const [name, words] of Object.entries(misbehaviours)) {
    await visitor.page.goto(`${sandbox.url}${verifier.ask(card, ['given_name'])}&misbehave=${name}`);
    await visitor.sees(`این کیف عمداً نادرست رفتار می‌کند و ${words}.`);
  }
  await judge(visitor, 'misbehaviour');
});
