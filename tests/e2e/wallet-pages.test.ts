import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { startSandbox, type Sandbox } from '@panjare/sandbox';
import type { Browser } from 'playwright-core';
import { documentTypes } from '../../examples/services/documents/document-types.ts';
import { TestVerifier } from '../../packages/sandbox/src/wallet/verifier.testing.ts';
import { openBrowser, Visitor } from './visitor.ts';

const sara = 'سارا نمونه';
const card = 'urn:panjare:sample:national-card';
const degree = 'urn:panjare:sample:degree';
const licence = 'urn:panjare:sample:driving-licence';
let verifier: TestVerifier;
let sandbox: Sandbox;
let browser: Browser;
let axe: string;

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
  axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
});
after(async () => {
  await browser.close();
  await sandbox.close();
  await verifier.close();
});

/** Opens a wallet by the keyboard, at an address of it. */
async function unlock(owner: string, to: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, { viewport: { width: 320, height: 700 } });
  await visitor.page.goto(sandbox.url + to);
  await visitor.page.getByRole('radio', { name: owner }).check();
  await visitor.type('رمز کیف', '۱۲۳۴');
  await visitor.page.keyboard.press('Enter');
  await visitor.page.waitForURL((url) => !url.pathname.endsWith('/unlock'));
  return visitor;
}

/** What axe finds on the page, that it fits a small phone, and that its policy stopped nothing. */
async function judge(visitor: Visitor, name: string): Promise<void> {
  await visitor.picture(`wallet-${name}`);
  assert.deepEqual(visitor.complaints, [], name);
  await visitor.page.evaluate(axe);
  const faults = await visitor.page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    const overflow = document.documentElement.scrollWidth > 320 ? ['wider than 320 px'] : [];
    return [
      ...overflow,
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ];
  });
  assert.deepEqual(faults, [], name);
}

test('every page of the wallet passes axe and fits a small phone', async () => {
  const closed = await Visitor.arrive(browser, { viewport: { width: 320, height: 700 } });
  await closed.page.goto(sandbox.url);
  await judge(closed, 'home');
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
  await visitor.press('تاریخچه');
  await visitor.sees('هنوز کسی');
  await judge(visitor, 'history-empty');
});

test('every way in which nothing is shown is told on a page that passes axe', async () => {
  const ends: [string, string, [string, string], RegExp][] = [
    ['missing', 'لیلا فرضی‌نژاد', [degree, 'level'], /در کیف شما نیست/],
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
  ];
  for (const [name, changes, words] of faults) {
    const visitor = await unlock(sara, verifier.ask(card, ['given_name'], changes));
    await visitor.sees(words);
    await judge(visitor, name);
  }
});
