import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { rewrite } from './rewrite.ts';
import { startStage, type Stage } from './start.ts';
import { Visitor } from './visitor.ts';

let stage: Stage;

before(async () => {
  stage = await startStage({ scenario: 'smooth' });
});

after(() => stage?.[Symbol.asyncDispose]());

for (const path of ['/', '/land.html']) {
  test(`${path} says what the script of the elements must hash to, and that is what is served`, async () => {
    const visitor = await Visitor.arrive(stage.browser);
    await visitor.page.goto(stage.system.addresses.page + path);
    const script = visitor.page.locator('script[src$="/embed.js"]');
    const source = await script.evaluate((element) => (element as HTMLScriptElement).src);
    const bytes = Buffer.from(await (await fetch(source)).arrayBuffer());
    assert.equal(
      await script.getAttribute('integrity'),
      `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
    );
    assert.equal(await script.getAttribute('crossorigin'), 'anonymous');
    await visitor.sees('ورود با ایران‌پاس');
    assert.deepEqual(visitor.complaints, []);
    await visitor.context.close();
  });
}

test('a script that was changed on its way does not run, and the page is read all the same', async () => {
  const visitor = await Visitor.arrive(stage.browser);
  const { page } = visitor;
  await rewrite(page, '**/embed.js', (code) => `globalThis.intruder = true;\n${code}`);
  const refused = page.waitForEvent('console', (message) => /integrity/u.test(message.text()));
  await page.goto(stage.system.addresses.page);
  await refused;
  assert.deepEqual(
    await page.evaluate(() => ['intruder' in globalThis, customElements.get('panjare-form') === undefined]),
    [false, true],
  );
  await visitor.sees('گواهی پایان‌کار را از همین‌جا بخواهید');
  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});

test('nor does a part of it: what it would draw is left out, and the others stand', async () => {
  const visitor = await Visitor.arrive(stage.browser);
  const { page } = visitor;
  await rewrite(page, '**/status-*.js', (code) => `globalThis.intruder = true;\n${code}`);
  await page.goto(stage.system.addresses.page);
  await visitor.sees('برای پر کردن این فرم اول وارد شوید');
  await page.waitForTimeout(500);
  assert.deepEqual(
    await page.evaluate(() => ['intruder' in globalThis, customElements.get('panjare-status') === undefined]),
    [false, true],
  );
  assert.deepEqual(visitor.complaints, [], 'nothing is thrown at the host');
  await visitor.context.close();
});

test('a page asks a gateway once what it offers, and an address that is none stops no other element', async () => {
  const { addresses } = stage.system;
  const visitor = await Visitor.arrive(stage.browser);
  const { page } = visitor;
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/.well-known/panjare')) asked.push(request.url());
  });
  const none = '<panjare-status gateway="none"></panjare-status>';
  await rewrite(page, `${addresses.page}/`, (html) => html.replace('</body>', `${none}</body>`));
  await page.goto(`${addresses.page}/`);
  await visitor.sees('برای پر کردن این فرم اول وارد شوید');
  assert.deepEqual(asked, [`${addresses.city}/.well-known/panjare`]);
  await visitor.context.close();
});
