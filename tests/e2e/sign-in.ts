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

/** Signs in from the agency's page, by leaving it and coming back. */
export async function signIn(visitor: Visitor, citizen: string): Promise<void> {
  const home = visitor.page.url();
  await visitor.press('ورود با ایران‌پاس');
  await passIssuer(visitor, citizen);
  await visitor.page.waitForURL(home);
  await visitor.sees(`وارد شده‌اید: ${citizen}`);
}
