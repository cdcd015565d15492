import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Case, CaseEvents, SubmissionAccepted } from '@panjare/contract';
import type { SandboxOptions } from '@panjare/sandbox';
import { AgencyClient, GatewayRefusal } from '../../packages/sandbox/src/agencies/agency-client.ts';
import { rewrite } from './rewrite.ts';
import { signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { sampleSubmission } from './submission.ts';
import { Visitor } from './visitor.ts';

let stage: Stage;

before(async () => {
  // Long days: nobody has answered yet.
  stage = await startStage({ scenario: 'smooth', daySeconds: 120 });
});

after(() => stage?.[Symbol.asyncDispose]());

/** A call as the page makes it. */
function call<T>({ page }: Visitor, path: string, method = 'GET', body?: object) {
  return page.evaluate(
    async ({ url, method, text }) => {
      const response = await fetch(url, {
        method,
        credentials: 'include',
        headers: {
          'panjare-client': 'e2e/1',
          'idempotency-key': crypto.randomUUID(),
          ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(text === undefined ? {} : { body: text }),
      });
      return { status: response.status, body: (await response.json()) as unknown };
    },
    { url: stage.system.addresses.city + path, method, text: body && JSON.stringify(body) },
  ) as Promise<{ status: number; body: T }>;
}

/** An agency's own back end, with the key it was given at this start. */
async function agency(id: string): Promise<AgencyClient> {
  const { agencies, gateways } = JSON.parse(
    await readFile(join(stage.folder, 'sandbox.json'), 'utf8'),
  ) as SandboxOptions;
  const key = agencies.find((one) => one.id === id);
  assert.ok(key && gateways[0]);
  return new AgencyClient(stage.system.addresses.city, key);
}

test('a citizen takes a request back before it is decided, by keyboard', async (t) => {
  const { addresses } = stage.system;
  const visitor = await Visitor.arrive(stage.browser);
  const { page } = visitor;
  await page.goto(addresses.page);
  await signIn(visitor, 'سارا نمونه');
  const { body: accepted } = await call<SubmissionAccepted>(
    visitor,
    '/cases',
    'POST',
    await sampleSubmission(),
  );
  const { id } = accepted.case;
  const registry = await agency('registry-office');
  const signal = AbortSignal.timeout(120_000);
  const asked = async () => (await registry.openInquiries(signal)).find((one) => one.case === id);
  // The page says which case, as an agency's «my case» page would.
  await rewrite(page, `${addresses.page}/`, (html) =>
    html.replace('<panjare-status>', `<panjare-status case="${id}">`),
  );
  await page.reload();
  await visitor.sees('درخواست را پس می‌گیرم');
  const inquiry = await asked();
  assert.ok(inquiry, 'the registry has been asked');

  await t.test('it asks once more, and staying is as near as leaving', async () => {
    await visitor.press('درخواست را پس می‌گیرم');
    await visitor.sees('این کار برگشت ندارد');
    await visitor.picture('withdrawal-confirm');
    await visitor.press('نه، پرونده بماند');
    await page.getByText('این کار برگشت ندارد').waitFor({ state: 'hidden' });
    const { body } = await call<Case>(visitor, `/cases/${id}`);
    assert.equal(body.state, 'in-progress');
  });

  await t.test('then the case is closed, and every agency stands as not needed', async () => {
    await visitor.press('درخواست را پس می‌گیرم');
    await visitor.press('بله، پس می‌گیرم');
    await visitor.sees('این درخواست را پس گرفته‌اید. پرونده بسته است.');
    await assertWithdrawn(visitor);
    await visitor.picture('withdrawal-done');
  });

  await t.test('the agency finds nothing to do, and its answer comes too late', async () => {
    assert.equal(await asked(), undefined);
    await assert.rejects(
      registry.answer(inquiry.id, { outcome: 'approved' }, signal),
      (error) => error instanceof GatewayRefusal && error.status === 409 && /not-now/u.test(error.message),
    );
  });

  await t.test('nothing is withdrawn twice, and nothing happens after it', async () => {
    const again = await call<Case>(visitor, `/cases/${id}/withdrawal`, 'POST');
    assert.deepEqual([again.status, again.body.state], [200, 'withdrawn']);
    const { body } = await call<CaseEvents>(visitor, `/cases/${id}/events`);
    assert.equal(body.events.filter(({ type }) => type === 'case.withdrawn').length, 1);
    assert.equal(body.events.at(-1)?.type, 'case.withdrawn', 'nothing has happened since');
  });

  await t.test('a reload, and leaving and coming back, show it as it was left', async () => {
    await page.reload();
    await visitor.sees('این درخواست را پس گرفته‌اید. پرونده بسته است.');
    await assertWithdrawn(visitor);
    await page.goto(`${addresses.page}/land.html`);
    await page.goBack();
    await visitor.sees('این درخواست را پس گرفته‌اید. پرونده بسته است.');
    await assertWithdrawn(visitor);
  });

  assert.deepEqual(visitor.complaints, []);
  assert.deepEqual([...visitor.origins].sort(), [addresses.page, addresses.city, addresses.sandbox].sort());
  await visitor.context.close();
});

test('a request taken back in one tab is drawn so in the other, and leaves no open case', async () => {
  const { addresses } = stage.system;
  const visitor = await Visitor.arrive(stage.browser);
  const { page } = visitor;
  await page.goto(addresses.page);
  await signIn(visitor, 'سارا نمونه');
  await call(visitor, '/cases', 'POST', await sampleSubmission());
  await page.reload();
  await visitor.sees('درخواست را پس می‌گیرم');
  const other = await visitor.context.newPage();
  await other.goto(addresses.page);
  await visitor.sees('درخواست را پس می‌گیرم', other);

  await visitor.press('درخواست را پس می‌گیرم', 'Enter', other);
  await visitor.press('بله، پس می‌گیرم', 'Enter', other);
  await visitor.sees('این درخواست را پس گرفته‌اید. پرونده بسته است.', other);
  await visitor.sees('این درخواست را پس گرفته‌اید. پرونده بسته است.');
  await assertWithdrawn(visitor);
  await page.reload();
  await visitor.sees('پروندهٔ بازی ندارید');
  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});

/** No way to withdraw again is drawn, and each agency has a pane that says so. */
async function assertWithdrawn({ page }: Visitor): Promise<void> {
  assert.equal(await page.getByText('درخواست را پس می‌گیرم').count(), 0);
  const panes = page.getByRole('list', { name: 'دستگاه‌ها' }).getByRole('listitem');
  const words = await panes.allInnerTexts();
  assert.equal(words.length, 5);
  for (const word of words) assert.match(word, /لازم نشد/u);
}
