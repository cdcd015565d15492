import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { passIssuerAgain, signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { sampleSubmission } from './submission.ts';
import { Visitor } from './visitor.ts';

let stage: Stage;
/** Seconds a session lives: long enough to be asked something, too short to answer it. */
const limits = { idle: 30, absolute: 30 };

before(async () => {
  stage = await startStage({
    // Slow enough that nobody decides before the citizen has answered.
    daySeconds: 6,
    city: { sessions: { shared: limits, personal: limits, counter: limits } },
  });
});

after(() => stage?.[Symbol.asyncDispose]());

test('a session that ends in the middle of a reply to an agency takes no word of it', async () => {
  const { addresses } = stage.system;
  const visitor = await Visitor.arrive(stage.browser);
  const { page } = visitor;
  await page.goto(addresses.page);
  await signIn(visitor, 'سارا نمونه');
  await page.evaluate(
    async ({ url, body }) => {
      const headers = {
        'panjare-client': 'e2e/1',
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      };
      await fetch(url, { method: 'POST', credentials: 'include', headers, body });
    },
    { url: `${addresses.city}/cases`, body: JSON.stringify(await sampleSubmission()) },
  );
  await page.reload();
  await visitor.sees('از شما چه خواسته‌اند', page, 30_000);
  await visitor.type('شمار و جای خاموش‌کننده‌ها', 'دو خاموش‌کننده در راه‌پله');
  await visitor.type('نام شرکت نصب‌کننده', 'شرکت نمونه');
  const replies = page.locator('panjare-status textarea');
  const written = ['دو خاموش‌کننده در راه‌پله', 'شرکت نمونه'];
  assert.deepEqual(await replies.evaluateAll(values), written);

  await visitor.sees('نشست شما تمام شد. پاسخ‌هایتان همین‌جاست', page, 60_000);
  await visitor.picture('status-session-ended');
  assert.equal(await replies.count(), 0, 'nothing is shown meanwhile');

  const opened = visitor.context.waitForEvent('page');
  await visitor.tabTo(/^ورود با ایران‌پاس$/u);
  await page.keyboard.press('Enter');
  const issuer = await opened;
  await issuer.waitForURL(`${addresses.sandbox}/**`);
  await passIssuerAgain(visitor, 'سارا نمونه', issuer);
  await visitor.sees('وارد شده‌اید: سارا نمونه');
  await replies.first().waitFor();
  assert.deepEqual(await replies.evaluateAll(values), written);
  await visitor.press('فرستادن پاسخ');
  await page.getByText('از شما چه خواسته‌اند').waitFor({ state: 'hidden' });

  assert.deepEqual(visitor.complaints, []);
  assert.deepEqual([...visitor.origins].sort(), [addresses.page, addresses.city, addresses.sandbox].sort());
  await visitor.context.close();
});

function values(fields: Element[]): string[] {
  return fields.map((field) => (field as HTMLTextAreaElement).value);
}
