import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillOwners, goOn, mendShares } from './fill-completion.ts';
import { endAtIssuer, passIssuerAgain, signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { arriveAtThirdParty, chooseAgain, signInByPopup } from './third-party-page.ts';
import { Visitor } from './visitor.ts';

const [FIRST, SECOND] = ['آرمان تمثیلی', 'پویا ساختگی'] as const;

let stage: Stage;

before(async () => {
  stage = await startStage({ scenario: 'smooth' });
});

after(() => stage?.[Symbol.asyncDispose]());

test('signing out of a form that holds answers leaves nothing behind, and loses nothing', async () => {
  const visitor = await Visitor.arrive(stage.browser);
  const { page } = visitor;
  await page.goto(stage.system.addresses.page);
  await signIn(visitor, FIRST);
  await fillAndSignOut(visitor);
  await visitor.picture('signed-out-of-form');

  await signIn(visitor, SECOND);
  await visitor.sees('افزودن مالک');
  assert.equal(await page.getByText('ادامهٔ پیش‌نویسی که').count(), 0, 'a draft is its own citizen’s alone');
  await assertErased(page);
  await visitor.press('پایان و پاک‌کردن');
  await endAtIssuer(visitor);

  await visitor.press('ورود با ایران‌پاس');
  await visitor.sees(FIRST);
  await passIssuerAgain(visitor, FIRST, page);
  await visitor.sees(`وارد شده‌اید: ${FIRST}`);
  await assertKept(visitor);
  assert.deepEqual(visitor.complaints, []);
  const { page: own, city, sandbox } = stage.system.addresses;
  assert.deepEqual([...visitor.origins].sort(), [own, city, sandbox].sort());
  await visitor.context.close();
});

test('so it is on a page of another site', async () => {
  const { visitor } = await arriveAtThirdParty(stage);
  await signInByPopup(stage, visitor, 'مهران آزمایشی');
  await fillAndSignOut(visitor);
  await visitor.press('ورود با ایران‌پاس');
  await chooseAgain(stage, visitor, 'مهران آزمایشی');
  await assertKept(visitor);
  assert.deepEqual(visitor.complaints, []);
  const { thirdParty, city, sandbox } = stage.system.addresses;
  assert.deepEqual([...visitor.origins].sort(), [thirdParty, city, sandbox].sort());
  await visitor.context.close();
});

/** Fills a page and half of the next, and signs out at once: sooner than a save by itself would have come. */
async function fillAndSignOut(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.sees('افزودن مالک');
  await fillOwners(visitor);
  await mendShares(visitor);
  await goOn(visitor, 'شمارهٔ همراه شما');
  await visitor.sees('ذخیره شد');
  await visitor.type('شمارهٔ همراه شما', '۰۹۱۲۳۴۵۶۷۸۹');
  await visitor.tabTo('پایان و پاک‌کردن', page, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await endAtIssuer(visitor);
  await assertErased(page);
  await page.goBack().catch(() => null);
  await page.goForward().catch(() => null);
  await visitor.sees('شروع درخواست');
  await assertErased(page);
}

/** Nothing of the answers is on the page, in a field, or in any storage. */
async function assertErased(page: Page): Promise<void> {
  const left = await page.evaluate(async () => {
    const found: string[] = [];
    const walk = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
          found.push(element.value);
        if (element.shadowRoot) walk(element.shadowRoot);
        for (const child of element.childNodes) if (child.nodeType === 3) found.push(child.nodeValue ?? '');
      }
    };
    walk(document);
    const kept = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return { text: found.join(' '), kept: JSON.stringify([kept, databases, await caches.keys()]) };
  });
  assert.doesNotMatch(left.text, /نمونه‌پور|9123456789|۹۱۲۳۴۵۶۷۸۹|001354241/u);
  assert.doesNotMatch(left.kept, /نمونه‌پور|9123456789|eyJ|DPoP/u);
}

/** Back in the form, on the page that was left, with the last word that was typed. */
async function assertKept(visitor: Visitor): Promise<void> {
  await visitor.sees('ادامهٔ پیش‌نویسی که');
  await visitor.sees('شمارهٔ همراه شما');
  const value = await visitor.page
    .locator('panjare-form panjare-mobile-field')
    .evaluate((field) => (field as HTMLInputElement).value);
  assert.equal(value, '+989123456789');
}
