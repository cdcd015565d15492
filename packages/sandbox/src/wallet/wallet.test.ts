import assert from 'node:assert/strict';
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import { after, before, test } from 'node:test';
import { readStatus } from '../documents/read-status.testing.ts';
import { Browser } from '../issuer/browser.testing.ts';
import type { Sandbox } from '../options.ts';
import { startSandbox } from '../sandbox.ts';
import { documentTypes } from './document-types.testing.ts';
import { Person } from './person.testing.ts';

const sara = '9990000018';
let sandbox: Sandbox;

before(async () => {
  sandbox = await startSandbox({
    port: 0,
    clients: [],
    registersSecret: 'registers',
    gateways: [],
    agencies: [],
    documents: documentTypes,
  });
});
after(() => sandbox.close());

async function revokedInList(): Promise<number> {
  const reply = await fetch(`${sandbox.url}/documents/status/1`);
  assert.equal(reply.headers.get('content-type'), 'application/statuslist+jwt');
  const token = await reply.text();
  const { keys } = (await (await fetch(`${sandbox.url}/documents/jwks`)).json()) as { keys: [JWK] };
  await compactVerify(token, await importJWK(keys[0], 'ES256'));
  assert.equal(decodeProtectedHeader(token).typ, 'statuslist+jwt');
  const payload = decodeJwt<{ ttl: number; status_list: { bits: number; lst: string } }>(token);
  assert.equal(payload.sub, `${sandbox.url}/documents/status/1`);
  assert.ok(payload.ttl > 0 && payload.exp);
  const { bits, lst } = payload.status_list;
  return Array.from({ length: 4096 }, (_, index) => readStatus(bits, lst, index)).filter(
    (value) => value === 1,
  ).length;
}

test('a wallet opens with its PIN, lists its documents with their state, and shows all that one says', async () => {
  const person = new Person(sandbox.url);
  assert.match((await person.open('/wallet')).url, /\/wallet\/unlock\?to=%2Fwallet$/);
  const list = await person.unlock('9990000042');
  assert.match(list.text, /مدارک پویا ساختگی/);
  assert.match(list.text, /تعلیق‌شده/);
  const address = /href="(\/wallet\/documents\/[^"]+)"/.exec(list.text)?.[1] ?? '';
  const page = await person.open(address);
  for (const told of ['۹۹۹۰۰۰۰۰۴۲', 'ساختگی', '۱۵ مرداد ۱۳۸۰', '9T40700042']) {
    assert.ok(page.text.includes(told), told);
  }
});

test('revoking asks first, and then flips the bit of the status list', async () => {
  const person = new Person(sandbox.url);
  const list = await person.unlock(sara);
  const address = /href="(\/wallet\/documents\/[^"]+)"/.exec(list.text)?.[1] ?? '';
  const asking = await person.open(`${address}/revocation`);
  assert.match(asking.text, /کارت ملی را باطل می‌کنید؟/);
  const before = await revokedInList();
  const done = await person.send(asking, {}, `${address}/revocation`);
  assert.match(done.text, /باطل‌شده/);
  assert.doesNotMatch(done.text, /revocation"/);
  assert.equal(await revokedInList(), before + 1);
});

test('five wrong PINs lock the wallet for a while, the right one included', async () => {
  const person = new Person(sandbox.url);
  for (const left of ['۴', '۳', '۲', '۱']) {
    const page = await person.unlock('9990000069', '/wallet', '0000');
    assert.equal(page.status, 422);
    assert.ok(page.text.includes(`رمز درست نیست. ${left} بار دیگر`));
  }
  assert.equal((await person.unlock('9990000069', '/wallet', '0000')).status, 429);
  const locked = await person.unlock('9990000069');
  assert.equal(locked.status, 429);
  assert.match(locked.text, /ثانیهٔ دیگر باز نمی‌شود/);
  assert.match((await person.unlock(sara)).text, /مدارک سارا نمونه/, 'other wallets open');
});

test('one browser’s wallet is closed to another, and after locking to itself', async () => {
  const person = new Person(sandbox.url);
  const list = await person.unlock(sara);
  assert.match((await new Browser().open(`${sandbox.url}/wallet`)).url, /unlock/);
  await person.send(list, {}, '/wallet/lock');
  assert.match((await person.open('/wallet')).url, /unlock/);
});

test('another person’s document is not to be had by its address', async () => {
  const list = await new Person(sandbox.url).unlock(sara);
  const address = /href="(\/wallet\/documents\/[^"]+)"/.exec(list.text)?.[1] ?? '';
  const other = new Person(sandbox.url);
  await other.unlock('9990000026');
  assert.equal((await other.open(address)).url, `${sandbox.url}/wallet`);
});

test('a form without its token, or from another site, does nothing', async () => {
  const person = new Person(sandbox.url);
  const list = await person.unlock('9990000050');
  const address = /href="(\/wallet\/documents\/[^"]+)"/.exec(list.text)?.[1] ?? '';
  const page = await person.browser.open(`${sandbox.url}${address}/revocation`, { token: 'guessed' });
  assert.match(page.text, /معتبر/);
  assert.equal(
    (await person.browser.open(`${sandbox.url}/wallet/unlock`, { owner: sara, pin: '1234' })).status,
    403,
  );
  const crossSite = await fetch(`${sandbox.url}/wallet/unlock`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site' },
    body: new URLSearchParams({ owner: sara, pin: '1234' }),
  });
  assert.equal(crossSite.status, 403);
});

test('a way on after the PIN stays in the wallet', async () => {
  for (const to of [
    'https://else.example/',
    '//else.example',
    '/wallet/../auth',
    '/wallet\\@else',
    '/auth',
  ]) {
    const page = await new Person(sandbox.url).unlock(sara, to);
    assert.ok(new URL(page.url).origin === sandbox.url, to);
    assert.ok(new URL(page.url).pathname.startsWith('/wallet'), to);
  }
});

test('no page of the wallet is kept, framed, or sends an address on', async () => {
  const page = await fetch(`${sandbox.url}/wallet/unlock`);
  assert.equal(page.headers.get('cache-control'), 'no-store');
  assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
  assert.match(page.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
});
