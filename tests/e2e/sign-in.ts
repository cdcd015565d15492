import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

/** Chooses a synthetic citizen at the sandbox's issuer and consents there. */
export async function passIssuer(
  visitor: Visitor,
  citizen: string,
  page: Page = visitor.page,
): Promise<void> {
  await visitor.sees(citizen, page);
  await visitor.press(citizen, 'Enter', page);
  await visitor.sees('می‌پذیرم که این اطلاعات', page);
  await visitor.picture('issuer-consent', page);
  await visitor.press('می‌پذیرم که این اطلاعات', 'Space', page);
  await visitor.press(/^ادامه$/, 'Enter', page);
}

/**
 * As `passIssuer`, for someone who was there before. What was agreed to may still hold, or have ended with another
 * person's sign-in in between: the issuer asks again or leads straight back.
 */
export async function passIssuerAgain(visitor: Visitor, citizen: string, page: Page): Promise<void> {
  const issuer = new URL(page.url()).origin;
  await visitor.sees(citizen, page);
  await visitor.press(citizen, 'Enter', page);
  await consentOrReturn(visitor, page, issuer);
}

/** As `passIssuerAgain`, and with the card: the surer level. */
export async function passIssuerWithCard(visitor: Visitor, citizen: string, page: Page): Promise<void> {
  const issuer = new URL(page.url()).origin;
  await visitor.sees(citizen, page);
  await visitor.press(citizen, 'Enter', page);
  await visitor.sees('رمز کارت ملی', page);
  await visitor.picture('issuer-card', page);
  const [pin = ''] = /[۰-۹]{4}/u.exec(await page.locator('#pin-hint').innerText()) ?? [];
  await visitor.tabTo('رمز چهاررقمی کارت', page);
  await page.keyboard.type(pin);
  await visitor.press(/^ادامه$/, 'Enter', page);
  await consentOrReturn(visitor, page, issuer);
}

/** Agrees where that is asked, until the issuer has led back. */
async function consentOrReturn(visitor: Visitor, page: Page, issuer: string): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (page.isClosed() || !page.url().startsWith(issuer)) return;
    if (
      await page
        .getByText('می‌پذیرم که این اطلاعات')
        .count()
        .catch(() => 0)
    ) {
      await visitor.press('می‌پذیرم که این اطلاعات', 'Space', page);
      return visitor.press(/^ادامه$/, 'Enter', page);
    }
    await visitor.page.waitForTimeout(100);
  }
  throw new Error('The issuer neither asked nor led back within 15 seconds.');
}

/** Signs in from the agency's page, by leaving it and coming back. */
export async function signIn(visitor: Visitor, citizen: string): Promise<void> {
  const home = visitor.page.url();
  await visitor.press('ورود با ایران‌پاس');
  await passIssuer(visitor, citizen);
  await visitor.page.waitForURL(home);
  await visitor.sees(`وارد شده‌اید: ${citizen}`);
}

/** Goes on from finishing: the sign-in at the issuer ends too, and from there a link leads back to the site. */
export async function endAtIssuer(visitor: Visitor): Promise<void> {
  await visitor.sees('از ایران‌پاس آزمایشی خارج می‌شوید؟');
  await visitor.press(/^خروج$/u);
  await visitor.sees('ورود شما در این سایت و در ایران‌پاس بسته شد');
  await visitor.press('بازگشت به سایت');
  await visitor.sees('شروع درخواست');
}
