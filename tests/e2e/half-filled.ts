import type { Page } from 'playwright-core';
import { fillOwners, goOn, mendShares } from './fill-completion.ts';
import { endAtIssuer } from './sign-in.ts';
import type { Visitor } from './visitor.ts';

/** What was typed, and what registers said of the first, in every spelling that a page or a disk may hold. */
export const ANSWERS = ['نمونه‌پور', '0013542419', '۰۰۱۳۵۴۲۴۱۹', '9198765432', '۹۱۹۸۷۶۵۴۳۲'];

/** A page and half of the next; gives back what of it must be nowhere afterwards. */
export async function fillHalf(visitor: Visitor): Promise<RegExp> {
  const { page } = visitor;
  await visitor.sees('افزودن مالک');
  const own = await nationalIdOf(page);
  const name = await page.locator('panjare-login .name').innerText();
  await fillOwners(visitor);
  await mendShares(visitor);
  await goOn(visitor, 'شمارهٔ همراه شما');
  await visitor.type('شمارهٔ همراه شما', '۰۹۱۹۸۷۶۵۴۳۲');
  await visitor.sees('ذخیره شد');
  return new RegExp([...ANSWERS, own, name].join('|'), 'u');
}

/** The number typed last, as the form holds it. */
export function mobileOf(page: Page): Promise<string> {
  return page
    .locator('panjare-form panjare-mobile-field')
    .evaluate((field) => String((field as HTMLInputElement).value));
}

/** One press: what is here is erased, and the browser goes to the issuer, which asks whether its sign-in is to end too. */
export async function pressFinish(visitor: Visitor): Promise<void> {
  await visitor.tabTo('پایان و پاک‌کردن', visitor.page, 'Shift+Tab');
  await visitor.page.keyboard.press('Enter');
  await visitor.sees('از ایران‌پاس آزمایشی خارج می‌شوید؟');
}

/** Ends the visit, at the issuer too, and comes back to the site. */
export async function finish(visitor: Visitor): Promise<void> {
  await pressFinish(visitor);
  await endAtIssuer(visitor);
}

/** What the civil register said; it comes a moment after the form. */
async function nationalIdOf(page: Page): Promise<string> {
  const field = page.locator('panjare-form panjare-national-id-field').first();
  for (let tries = 0; tries < 100; tries++) {
    const value = await field.evaluate((one) => String((one as HTMLInputElement).value));
    if (/^\d{10}$/u.test(value)) return value;
    await page.waitForTimeout(100);
  }
  throw new Error('No register said who it is.');
}
