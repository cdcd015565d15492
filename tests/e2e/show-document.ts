import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { goOn } from './fill-completion.ts';
import { rewrite } from './rewrite.ts';
import { signIn } from './sign-in.ts';
import type { Stage } from './start.ts';
import { Visitor } from './visitor.ts';

/** Opens the page of the parking permit and signs in; the licence is asked for. */
export async function openParking(
  { browser, system }: Stage,
  citizen: string,
  device = 'shared',
): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser);
  const parking = `${system.addresses.page}/parking.html`;
  await rewrite(visitor.page, parking, (html) => html.replace('<panjare-context', `$& device="${device}"`));
  await visitor.page.goto(parking);
  await signIn(visitor, citizen);
  // A page that a sign-in leads to comes as its server sends it.
  if (device !== 'shared') await visitor.page.goto(parking);
  await visitor.sees('کیف مدارک شما کجاست؟');
  return visitor;
}

/** Asks for the licence from a wallet here or elsewhere; gives what the link opens and the code holds. */
export async function askFor(visitor: Visitor, device: 'same' | 'other'): Promise<string> {
  const answered = visitor.page.waitForResponse(
    (response) => /\/presentations$/.test(response.url()) && response.request().method() === 'POST',
  );
  await visitor.press(device === 'same' ? 'روی همین دستگاه' : 'روی گوشی دیگر');
  const { walletUrl } = (await (await answered).json()) as { walletUrl: string };
  return walletUrl;
}

/** Follows the link to the wallet by the keyboard; a tab of its own opens. */
export async function followToWallet(visitor: Visitor): Promise<Page> {
  const opening = visitor.context.waitForEvent('page');
  await visitor.press('باز کردن کیف مدارک');
  return opening;
}

/** Another browser, as a phone has: nothing of the first is in it. */
export async function phoneOf(browser: Browser, address: string): Promise<Visitor> {
  const phone = await Visitor.arrive(browser, { viewport: { width: 390, height: 800 } });
  await phone.page.goto(address);
  return phone;
}

/** Opens a wallet with its PIN, by the keyboard. */
export async function unlockWallet(visitor: Visitor, owner: string, page: Page): Promise<void> {
  await visitor.sees('کیف مدارک را باز کنید', page);
  const people = page.getByRole('radio');
  const at = await people.evaluateAll(
    (radios, name) => radios.findIndex((radio) => radio.parentElement?.textContent?.includes(name)),
    owner,
  );
  // One tab stop for the group; arrows go through it.
  await visitor.press('کیف چه کسی؟', 'Space', page);
  for (let step = 0; step < at; step++) await page.keyboard.press('ArrowDown');
  await visitor.type('رمز کیف', '1234', page);
  await page.keyboard.press('Enter');
}

/** Ticks all that is asked for, at once or box by box, and sends it. Nothing is ticked beforehand. */
export async function present(visitor: Visitor, page: Page, by: 'all' | 'each' = 'all'): Promise<void> {
  await visitor.sees('گواهینامهٔ رانندگی را نشان می‌دهید؟', page);
  await visitor.picture('document-wallet', page);
  const ticked = page.getByRole('checkbox', { checked: true });
  assert.equal(await ticked.count(), 0);
  if (by === 'all') {
    await visitor.press('همه را نشان می‌دهم', 'Enter', page);
    await ticked.first().waitFor();
  } else {
    for (const box of await page.locator('label.tick span > span').allInnerTexts())
      await visitor.press(box, 'Space', page);
  }
  assert.equal(await ticked.count(), await page.getByRole('checkbox').count());
  await visitor.press('می‌فرستم', 'Enter', page);
}

/** The digits that a phone shows, in Latin. */
export async function digitsOn({ page }: Visitor): Promise<string> {
  const shown = (await page.locator('.digits').textContent()) ?? '';
  return [...shown.replace(/[^۰-۹0-9]/g, '')].map((digit) => String(digit.codePointAt(0)! % 16)).join('');
}

/** The rest of the permit, by hand; stops at the last look. */
export async function fillPermit(visitor: Visitor): Promise<void> {
  await goOn(visitor, 'نام روی پروانه');
  await visitor.type('پلاک خودرو', '۱۲ ب ۳۴۵ ایران ۶۷');
  await visitor.type('کد پستی خانه', '5139911248');
  await visitor.press('یک سال', 'Space');
  await goOn(visitor, 'بازبینی و فرستادن');
}

/** Accepts the terms and sends. */
export async function send(visitor: Visitor): Promise<void> {
  await visitor.press('آنچه نوشته‌ام درست است', 'Space');
  await visitor.press('فرستادن درخواست');
}
