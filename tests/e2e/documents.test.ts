import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { documentsConfiguration } from '../../tools/start/documents.ts';
import {
  askFor,
  digitsOn,
  fillPermit,
  followToWallet,
  openParking,
  phoneOf,
  present,
  send,
  unlockWallet,
} from './show-document.ts';
import { startStage, type Stage } from './start.ts';
import { arriveAtThirdParty, signInByPopup } from './third-party-page.ts';
import { readTree } from '../stories/accessibility-tree.ts';
import type { Visitor } from './visitor.ts';

const sara = 'سارا نمونه';
const leila = 'لیلا فرضی‌نژاد';
const pouya = 'پویا ساختگی';
const arman = 'آرمان تمثیلی';
const licenceOfSara = '۹۹۰۰۱۲۰۰۱۸';
let stage: Stage;

before(async () => {
  stage = await startStage({ scenario: 'smooth' });
});
after(() => stage?.[Symbol.asyncDispose]());

const accepted = 'گواهینامهٔ رانندگی پذیرفته شد.';
const handedOn = 'مدرک به صفحه‌ای رسید که آن را خواسته بود.';
const nothingShown = 'مدرکی نشان داده نشد. به صفحهٔ قبل برگردید';
const begunElsewhere = 'جای دیگری شروع شده است';

/** The policy is kept, nothing is thrown, and the browser goes. */
async function leave(...visitors: Visitor[]): Promise<void> {
  for (const { complaints, context } of visitors) {
    assert.deepEqual(complaints, []);
    await context.close();
  }
}

test('with only a keyboard: the wallet on this device leads back, the form is filled by it, and the case is there', async () => {
  const visitor = await openParking(stage, sara);
  await visitor.picture('document-asked');
  const group = (await readTree(visitor.page)).find(({ name }) => name === 'کیف مدارک شما کجاست؟');
  assert.equal(group?.role, 'group', 'both buttons answer one question');
  await askFor(visitor, 'same');
  await visitor.picture('document-same');
  const wallet = await followToWallet(visitor);
  await unlockWallet(visitor, sara, wallet);
  await present(visitor, wallet, 'each');

  await visitor.sees(handedOn, wallet);
  assert.equal(
    wallet.url(),
    `${stage.system.addresses.page}/parking.html`,
    'nothing of it stays in the address',
  );
  await visitor.picture('document-returned', wallet);
  await wallet.close();
  await visitor.sees(accepted);
  await visitor.sees(licenceOfSara);
  await visitor.sees('از گواهینامهٔ رانندگی، صادرکننده: صادرکنندهٔ آزمایشی مدارک');
  await visitor.picture('document-verified');

  await fillPermit(visitor);
  await visitor.picture('document-review');
  await send(visitor);
  await visitor.sees('درخواست شما ثبت شد');
  await leave(visitor);
});

test('on the citizen’s own device a page that was stopped meanwhile goes on where it was, and is kept by a reload', async () => {
  const visitor = await openParking(stage, sara, 'personal');
  const parking = visitor.page.url();
  await askFor(visitor, 'same');
  const wallet = await followToWallet(visitor);
  // As a phone stops a tab that is out of sight.
  await visitor.page.goto('about:blank');
  await unlockWallet(visitor, sara, wallet);
  await present(visitor, wallet);
  await visitor.sees(begunElsewhere, wallet);
  await visitor.page.goto(parking);
  await visitor.sees(accepted);
  await visitor.sees(handedOn, wallet);
  await wallet.close();
  await visitor.page.reload();
  await visitor.sees(accepted);
  await visitor.sees(licenceOfSara);
  await fillPermit(visitor);
  await send(visitor);
  await visitor.sees('درخواست شما ثبت شد');
  await leave(visitor);
});

test('a wallet on a phone reads the code, and what the phone shows is typed back here', async () => {
  const visitor = await openParking(stage, leila);
  const walletUrl = await askFor(visitor, 'other');
  await visitor.page.locator('.qr-code').waitFor();
  await visitor.picture('document-other');
  const phone = await phoneOf(stage.browser, walletUrl);
  await unlockWallet(phone, leila, phone.page);
  await visitor.sees('کیف درخواست را گرفت.');
  await present(phone, phone.page);
  await phone.page.locator('.digits').waitFor();
  await phone.picture('document-digits');

  await visitor.sees('عدد شش‌رقمی روی آن دستگاه');
  const digits = await digitsOn(phone);
  const wrong = digits === '111111' ? '222222' : '111111';
  await visitor.type('عدد شش‌رقمی روی آن دستگاه', wrong);
  await visitor.page.keyboard.press('Enter');
  await visitor.sees('۲ بار دیگر می‌توانید بنویسید.');
  await visitor.picture('document-code-wrong');
  const field = (await readTree(visitor.page)).find(({ name }) => name === 'عدد شش‌رقمی روی آن دستگاه');
  assert.deepEqual([field?.role, field?.states], ['textbox', 'invalid']);
  assert.match(
    field?.description ?? '',
    /^فقط عددی را بنویسید که گوشی خودتان.*۲ بار دیگر می‌توانید بنویسید\.$/,
  );
  await visitor.type('عدد شش‌رقمی روی آن دستگاه', digits);
  await visitor.page.keyboard.press('Enter');
  await visitor.sees(accepted);
  await leave(visitor, phone);
});

test('on a page of another site, third-party cookies blocked: signed in, shown and sent', async () => {
  const { visitor } = await arriveAtThirdParty(stage);
  await visitor.page.goto(`${stage.system.addresses.thirdParty}/parking.html`);
  await signInByPopup(stage, visitor, sara);
  await visitor.sees('کیف مدارک شما کجاست؟');
  await askFor(visitor, 'same');
  const wallet = await followToWallet(visitor);
  await unlockWallet(visitor, sara, wallet);
  await present(visitor, wallet);
  await visitor.sees(handedOn, wallet);
  await wallet.close();
  await visitor.sees(accepted);
  await fillPermit(visitor);
  await send(visitor);
  await visitor.sees('درخواست شما ثبت شد');
  await leave(visitor);
});

test('begun in one browser and led back in another: the first learns nothing, the second is told', async () => {
  const first = await openParking(stage, sara);
  const read: string[] = [];
  first.page.on('response', async (response) => {
    if (/\/presentations\/[^/]+$/.test(response.url())) read.push(await response.text().catch(() => ''));
  });
  const walletUrl = await askFor(first, 'same');
  const second = await phoneOf(stage.browser, walletUrl);
  await unlockWallet(second, sara, second.page);
  await present(second, second.page);
  await second.sees(begunElsewhere);
  await second.picture('document-elsewhere');
  assert.doesNotMatch(second.page.url(), /panjare/);
  await first.sees('مدرک نشان داده شد. کیف شما را برمی‌گرداند');
  await first.page.waitForTimeout(6000);
  assert.ok(read.length > 0);
  assert.doesNotMatch(read.join(' '), /9900120018|claims|facts/);
  assert.equal(await first.page.getByText(accepted).count(), 0);
  await leave(first, second);
});

test('a code relayed to somebody else brings nothing: the document must be of who is signed in', async () => {
  const thief = await openParking(stage, leila);
  const walletUrl = await askFor(thief, 'other');
  const victim = await phoneOf(stage.browser, walletUrl);
  await unlockWallet(victim, sara, victim.page);
  await present(victim, victim.page);
  await thief.sees('این مدرک به نام کسی نیست که اینجا وارد شده است.');
  await thief.picture('document-rejected');
  assert.equal(await victim.page.locator('.digits').count(), 0);
  await leave(thief, victim);
});

test('refused in the wallet: it is told as that, and asked again by one press', async () => {
  const visitor = await openParking(stage, sara);
  await askFor(visitor, 'same');
  const wallet = await followToWallet(visitor);
  await unlockWallet(visitor, sara, wallet);
  await visitor.sees('گواهینامهٔ رانندگی را نشان می‌دهید؟', wallet);
  await visitor.press('نمی‌پذیرم', 'Enter', wallet);
  await visitor.sees(nothingShown, wallet);
  await wallet.close();
  await visitor.sees('در کیف نپذیرفتید، یا این مدرک در آن نیست.');
  await visitor.picture('document-refused');
  await visitor.press('تلاش دوباره');
  await visitor.sees('باز کردن کیف مدارک');
  await leave(visitor);
});

test('a revoked licence is not accepted, and it is said that its issuer has revoked it', async () => {
  const visitor = await openParking(stage, arman);
  const walletUrl = await askFor(visitor, 'same');
  const wallet = await visitor.context.newPage();
  await wallet.goto(`${walletUrl}&misbehave=unusable-document`);
  await unlockWallet(visitor, arman, wallet);
  await present(visitor, wallet);
  await visitor.sees(nothingShown, wallet);
  await wallet.close();
  await visitor.sees('صادرکننده این مدرک را باطل کرده است.');
  await leave(visitor);
});

test('no wallet on this device: after some seconds it is said what to do, and another phone does it', async () => {
  const visitor = await openParking(stage, sara);
  await visitor.context.route(`${stage.system.addresses.sandbox}/wallet/**`, (route) => route.abort());
  await askFor(visitor, 'same');
  const nothing = await followToWallet(visitor);
  await nothing.close();
  await visitor.page.bringToFront();
  await visitor.sees('کیف باز نشد؟');
  await visitor.picture('document-missing');
  await visitor.press('کیف روی دستگاه دیگری است');
  await visitor.page.locator('.qr-code').waitFor();
  await leave(visitor);
});

test('sending without the licence names it, and leads to it', async () => {
  const visitor = await openParking(stage, pouya);
  const { page } = visitor;
  await visitor.type('کد ملی', '9990000042');
  await visitor.type('شمارهٔ گواهینامه', '9900120018');
  await visitor.type('پایهٔ گواهینامه', 'پایهٔ سه');
  await visitor.type('پایان اعتبار گواهینامه', '۱۴۱۰/۰۱/۰۱');
  await fillPermit(visitor);
  await send(visitor);
  await visitor.sees('گواهینامهٔ رانندگی را هنوز نشان نداده‌اید.');
  await visitor.picture('document-required');
  await visitor.press(/^گواهینامهٔ رانندگی را هنوز نشان نداده‌اید\.$/);
  await page.locator('panjare-document-request h3:focus').waitFor();
  await leave(visitor);
});

test('a request that nobody answers expires, and is asked again', async () => {
  await stage[Symbol.asyncDispose]();
  const documents = { ...documentsConfiguration('city', stage.system.addresses.sandbox), requestSeconds: 4 };
  stage = await startStage({ scenario: 'smooth', city: { documents } });
  const visitor = await openParking(stage, sara);
  await askFor(visitor, 'other');
  await visitor.sees('زمان این درخواست تمام شد');
  await visitor.picture('document-expired');
  await visitor.press('تلاش دوباره');
  await visitor.page.locator('.qr-code').waitFor();
  await leave(visitor);
});
