import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Case, SubmissionAccepted } from '@panjare/contract';
import type { Page } from 'playwright-core';
import { freePort } from '../../packages/gateway/src/testing/free-port.ts';
import { defaultPorts, type Ports } from '../../tools/start/addresses.ts';
import { passIssuer, signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { sampleSubmission } from './submission.ts';
import { Visitor } from './visitor.ts';

/** The synthetic person of the sample submission, and another. */
const [OWNER, OTHER] = ['سارا نمونه', 'مهران آزمایشی'] as const;

let stage: Stage;

before(async () => {
  // Long days: the case must not be decided while it is away.
  stage = await startStage({ ports: await freePorts(), daySeconds: 120, scenario: 'smooth' });
});

after(() => stage?.[Symbol.asyncDispose]());

/** Ports of its own, so that it may run beside a system that is up. */
async function freePorts(): Promise<Ports> {
  const names = Object.keys(defaultPorts) as (keyof Ports)[];
  const free = await Promise.all(names.map(() => freePort()));
  return Object.fromEntries(names.map((name, index) => [name, free[index]])) as unknown as Ports;
}

/** A citizen with a case, on the agency's page. */
async function arriveWithCase(): Promise<{ visitor: Visitor; caseId: string }> {
  const visitor = await Visitor.arrive(stage.browser);
  await visitor.page.goto(stage.system.addresses.page);
  await signIn(visitor, OWNER);
  const accepted = (await call(visitor.page, '/cases', await sampleSubmission())) as SubmissionAccepted;
  await visitor.page.reload();
  await visitor.sees('این بخش کار را سازمان زمین و مسکن در سامانهٔ خودش انجام می‌دهد');
  return { visitor, caseId: accepted.case.id };
}

/** Calls the gateway from the page, as the client does. */
function call(page: Page, path: string, body?: object): Promise<unknown> {
  return page.evaluate(
    async ([address, text]) => {
      const response = await fetch(address, {
        method: text === undefined ? 'GET' : 'POST',
        credentials: 'include',
        headers: {
          'panjare-client': 'test/1',
          'idempotency-key': crypto.randomUUID(),
          ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(text === undefined ? {} : { body: text }),
      });
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    },
    [stage.system.addresses.city + path, body && JSON.stringify(body)] as const,
  );
}

/** Consents on the gateway's own page; what follows is the page that holds the ticket. */
async function consent(visitor: Visitor): Promise<void> {
  await visitor.press(/دیدن و سپردن/);
  await visitor.sees('دقیقاً این‌ها داده می‌شود');
  await visitor.press('می‌پذیرم که آنچه بالا آمده', 'Space');
  await visitor.press(/^ادامه$/);
  await visitor.sees('یک قدم مانده');
}

test('a citizen hands a case to the land agency by keyboard, and it comes back', async (t) => {
  const { addresses } = stage.system;
  const { visitor, caseId } = await arriveWithCase();
  const { page } = visitor;
  const seen: { url: string; referer: string | undefined; post: string | null }[] = [];
  page.on('request', (request) => {
    seen.push({ url: request.url(), referer: request.headers()['referer'], post: request.postData() });
  });

  await t.test('the preview is the gateway’s own page and shows exactly what passes on', async () => {
    await visitor.picture('handoff-offer');
    await visitor.press('دیدن و سپردن');
    await page.waitForURL(`${addresses.city}/handoffs/*/preview`);
    await visitor.sees('پلاک ثبتی و مالکان را سازمان زمین و مسکن');
    await visitor.sees('۱۲-۳۴-۱۵');
    assert.equal(await page.getByText('خیابان نمونه').count(), 0, 'the address does not pass on');
    assert.equal(await page.locator('input[type=checkbox]:checked').count(), 0, 'nothing is ticked');
    assert.equal(await page.locator('script').count(), 0);
    await visitor.picture('handoff-preview');
  });

  await t.test('without a tick it does not go on', async () => {
    await visitor.press(/^ادامه$/);
    await visitor.sees('مربع پذیرش را خودتان علامت بزنید');
    await visitor.press('می‌پذیرم که آنچه بالا آمده', 'Space');
    await visitor.press(/^ادامه$/);
    await visitor.sees('یک قدم مانده');
    await visitor.picture('handoff-ticket');
  });

  await t.test('the ticket lands at the other site, which knows nobody yet', async () => {
    await visitor.press('رفتن به سامانهٔ سازمان زمین و مسکن');
    await page.waitForURL(`${addresses.landAgency}/arrival`);
    await visitor.sees('هنوز نه نام شما را می‌دانیم');
    await visitor.picture('handoff-arrival');
    const held = await heldBySecondTab(visitor, caseId);
    assert.deepEqual([held.holder, held.handoff?.state], ['municipality', 'redeemed']);
  });

  await t.test(
    'the ticket was in one form only: not in an address, a referrer, or what Back shows',
    async () => {
      const posted = seen.flatMap(({ post }) => new URLSearchParams(post ?? '').get('ticket') ?? []);
      assert.equal(posted.length, 1);
      const [ticket = ''] = posted;
      for (const { url, referer = '' } of seen) assert.ok(!`${url} ${referer}`.includes(ticket));
      const landing = seen.find(({ post }) => post?.includes(ticket));
      assert.equal(landing?.url, `${addresses.landAgency}/landing`);
      assert.equal(landing.referer, undefined);
      assert.ok(!(await page.content()).includes(ticket));
      await page.reload();
      await visitor.sees('یک پرونده برای شما رسیده است');
    },
  );

  await t.test('that site signs in by itself, and only then the case and its clock move', async () => {
    await visitor.press('ورود با ایران‌پاس');
    await passIssuer(visitor, OWNER);
    await page.waitForURL(`${addresses.landAgency}/case`);
    await visitor.sees('پروندهٔ شما اکنون نزد ماست');
    await visitor.sees('۱۲-۳۴-۱۵');
    await visitor.picture('handoff-case');
    const held = await heldBySecondTab(visitor, caseId, 'پرونده اکنون نزد سازمان زمین و مسکن است');
    assert.deepEqual([held.holder, held.handoff?.state], ['land-agency', 'accepted']);
    assert.ok(held.clock.pausedSince, 'the clock stands still, as was said');
  });

  await t.test('it gives the case back, and the citizen returns to the page', async () => {
    await visitor.press('انجام شد');
    await page.waitForURL(`${addresses.page}/?state=*`);
    const { searchParams } = new URL(page.url());
    assert.equal(searchParams.get('iss'), addresses.city);
    await visitor.sees('سازمان زمین و مسکن کارش را انجام داد و پرونده برگشت');
    await visitor.picture('handoff-returned');
    const held = (await call(page, `/cases/${caseId}`)) as Case;
    assert.deepEqual([held.holder, held.handoff?.state], ['municipality', 'returned']);
    assert.equal(held.handoff?.id, searchParams.get('state'));
    assert.equal(held.clock.pausedSince, undefined);
  });

  assert.deepEqual(visitor.complaints, [], 'strict policies are kept on every site and nothing is thrown');
  await visitor.context.close();
});

test('an attacker’s ticket in a victim’s browser attaches nothing', async () => {
  const { addresses } = stage.system;
  const { visitor: attacker, caseId } = await arriveWithCase();
  await consent(attacker);
  const ticket = await attacker.page.locator('input[name=ticket]').getAttribute('value');

  const victim = await Visitor.arrive(stage.browser);
  await victim.page.setContent(
    `<form method="post" action="${addresses.landAgency}/landing"><input name="ticket" value="${ticket}">` +
      `<input name="iss" value="${addresses.city}"><button>go</button></form>`,
  );
  await victim.page.click('button');
  await victim.page.waitForURL(`${addresses.landAgency}/arrival`);
  await victim.press('ورود با ایران‌پاس');
  await passIssuer(victim, OTHER);
  await victim.sees('کسی که وارد شد همان کسی نیست');
  await victim.picture('handoff-mismatch');
  assert.equal(await victim.page.getByText('۱۲-۳۴-۱۵').count(), 0);
  await victim.page.goto(`${addresses.landAgency}/case`);
  assert.equal(victim.page.url(), `${addresses.landAgency}/`, 'nothing of that visit is left');

  await attacker.page.goto(addresses.page);
  const held = (await call(attacker.page, `/cases/${caseId}`)) as Case;
  assert.deepEqual([held.holder, held.handoff?.state], ['municipality', 'redeemed']);
  await attacker.context.close();
  await victim.context.close();
});

test('declining on the gateway’s page leads back, and the case stays', async () => {
  const { addresses } = stage.system;
  const { visitor } = await arriveWithCase();
  await visitor.press(/دیدن و سپردن/);
  await visitor.sees('دقیقاً این‌ها داده می‌شود');
  await visitor.press('نمی‌پذیرم');
  await visitor.page.waitForURL(`${addresses.page}/?state=*`);
  await visitor.sees('سپردن به سازمان زمین و مسکن پذیرفته نشد');
  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});

test('from a page of another site the citizen signs in at the gateway first, and comes back to that page', async () => {
  const { addresses } = stage.system;
  const visitor = await Visitor.arrive(stage.browser);
  const { page } = visitor;
  await page.goto(addresses.thirdParty);
  const popup = visitor.context.waitForEvent('page');
  await visitor.press('ورود با ایران‌پاس');
  await passIssuer(visitor, OWNER, await popup);
  // The newest open case is the one that was not handed over before.
  await visitor.sees('دیدن و سپردن');
  await visitor.press(/دیدن و سپردن/);
  await visitor.sees('برای دیدن اینکه چه چیزی سپرده می‌شود');
  await visitor.picture('handoff-sign-in');
  await visitor.press('ورود با ایران‌پاس');
  await visitor.sees(OWNER);
  await visitor.press(OWNER);
  // Straight to the preview: the issuer knows what this gateway gets already.
  await visitor.sees('دقیقاً این‌ها داده می‌شود');
  await visitor.press('می‌پذیرم که آنچه بالا آمده', 'Space');
  await visitor.press(/^ادامه$/);
  await visitor.sees('یک قدم مانده');
  await visitor.press('رفتن به سامانهٔ سازمان زمین و مسکن');
  await page.waitForURL(`${addresses.landAgency}/arrival`);
  await visitor.press('ورود با ایران‌پاس');
  await passIssuer(visitor, OWNER);
  await visitor.sees('پروندهٔ شما اکنون نزد ماست');
  await visitor.press('نپذیرفتن');
  await page.waitForURL(`${addresses.thirdParty}/?state=*`);
  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});

/** Looks at the case from the agency's page in another tab, as a citizen would. */
async function heldBySecondTab(visitor: Visitor, caseId: string, words?: string): Promise<Case> {
  const tab = await visitor.context.newPage();
  await tab.goto(stage.system.addresses.page);
  await visitor.sees(words ?? 'منتظر ورود شماست', tab);
  const held = (await call(tab, `/cases/${caseId}`)) as Case;
  await tab.close();
  return held;
}
