import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Sandbox } from '../options.ts';
import { startSandbox } from '../sandbox.ts';
import { documentTypes } from './document-types.testing.ts';
import { boxes, Person } from './person.testing.ts';
import { TestVerifier, type Verified } from './verifier.testing.ts';

const sara = '9990000018';
const card = 'urn:test:national-card';
let sandbox: Sandbox;
let verifier: TestVerifier;
const reported: string[] = [];

before(async () => {
  verifier = await TestVerifier.start();
  sandbox = await startSandbox({
    port: 0,
    clients: [],
    registersSecret: 'registers',
    gateways: [verifier.origin],
    agencies: [],
    documents: documentTypes,
    report: (message) => reported.push(message),
  });
});
after(async () => {
  await sandbox.close();
  await verifier.close();
});

const verified = (): Promise<Verified> => verifier.verify(`${sandbox.url}/documents/jwks`);

test('a document is shown: who asks and why is read first, nothing is ticked, and only what was asked for leaves', async () => {
  const person = new Person(sandbox.url);
  const page = await person.unlock(sara, verifier.ask(card, ['given_name', 'birthdate']));
  assert.match(page.text, /شهرداری نمونه/);
  assert.match(page.text, /سکوی خدمات شهر/);
  assert.match(page.text, /احراز هویت مالک/);
  assert.ok(page.text.includes(`<bdi dir="ltr">${verifier.origin}</bdi>`));
  assert.match(page.text, /۲۲ فروردین ۱۳۶۴/);
  assert.doesNotMatch(page.text, /\schecked/);
  assert.deepEqual(boxes(page), ['claim document given_name', 'claim document birthdate']);

  const ticked = await person.answer(page, { do: 'all' });
  assert.equal([...ticked.text.matchAll(/\schecked/g)].length, 2);
  const fields = Object.fromEntries(boxes(ticked).map((name) => [name, 'yes']));
  const end = await person.answer(ticked, { ...fields, do: 'send' });
  assert.equal(end.url, `${verifier.origin}/back#panjare-response=abc`);

  const { disclosed, issued, keyBinding, digests } = await verified();
  assert.deepEqual(disclosed, { given_name: 'سارا', birthdate: '1985-04-11' });
  assert.equal(issued['vct'], card);
  assert.equal(issued['iss'], `${sandbox.url}/documents`);
  assert.ok(!JSON.stringify(issued).includes(sara), 'what was not shown cannot be read');
  assert.equal(digests, 6 + 3, 'every claim is a digest, and three are decoys');
  assert.equal(keyBinding['aud'], verifier.clientId);
  assert.equal(keyBinding['nonce'], verifier.nonce);

  const history = await person.open('/wallet/history');
  for (const told of ['شهرداری نمونه', 'احراز هویت مالک', 'کارت ملی', 'تاریخ تولد', 'نشان دادید']) {
    assert.ok(history.text.includes(told), told);
  }
  assert.doesNotMatch(history.text, /1985-04-11|۱۳۶۴/);
  assert.match((await person.open(new URL(page.url).pathname)).text, /فرستاده شد/);
});

test('nothing is sent while something needed is not ticked; the page names it and keeps the ticks', async () => {
  const person = new Person(sandbox.url);
  const page = await person.unlock(sara, verifier.ask(card, ['given_name', 'family_name']));
  const sent = verifier.posts.length;
  const again = await person.answer(page, { 'claim document given_name': 'yes', do: 'send' });
  assert.match(again.text, /هنوز علامت نزده‌اید: نام خانوادگی\./);
  assert.equal([...again.text.matchAll(/\schecked/g)].length, 1);
  assert.equal(verifier.posts.length, sent);
});

test('who refuses is led back, the asker learns it and nothing else, and the history tells', async () => {
  const person = new Person(sandbox.url);
  const page = await person.unlock(sara, verifier.ask(card, ['given_name']));
  const end = await person.answer(page, { 'claim document given_name': 'yes', do: 'refuse' });
  assert.ok(end.url.startsWith(`${verifier.origin}/back`));
  assert.deepEqual(Object.fromEntries(verifier.posts.at(-1) ?? []), {
    error: 'access_denied',
    state: verifier.state,
  });
  assert.match((await person.open('/wallet/history')).text, /نپذیرفتید/);
});

test('a page of the request that is loaded again does not fetch it again', async () => {
  const person = new Person(sandbox.url);
  const address = verifier.ask(card, ['given_name']);
  const fetched = verifier.fetched;
  const page = await person.unlock(sara, address);
  assert.equal((await person.open(address)).url, page.url);
  assert.equal(verifier.fetched, fetched + 1);
});

test('where two documents fit, the person says which', async () => {
  const person = new Person(sandbox.url);
  const page = await person.unlock('9990000050', verifier.ask('urn:test:degree', ['level']));
  assert.match(page.text, /کدام مدرک تحصیلی را نشان می‌دهید/);
  const choices = [...page.text.matchAll(/name="document" value="([^"]+)"/g)].map(([, value]) => value ?? '');
  assert.equal(choices.length, 2);
  const consent = await person.answer(page, { document: choices[1] ?? '' });
  assert.match(consent.text, /کارشناسی ارشد/);
  const other = await person.answer(consent, { other: 'document' });
  assert.match(other.text, /کدام مدرک تحصیلی/);
  const first = await person.answer(other, { document: choices[0] ?? '' });
  await person.answer(first, { 'claim document level': 'yes', do: 'send' });
  assert.deepEqual((await verified()).disclosed, { level: 'کارشناسی' });
});

test('the wallet says which document is missing or no longer holds, and sends nothing', async () => {
  const sent = verifier.posts.length;
  const lacks: [string, string, RegExp][] = [
    ['9990000034', 'urn:test:degree', /مدرک تحصیلی در کیف شما نیست/],
    ['9990000026', 'urn:test:driving-licence', /گواهینامهٔ رانندگی شما منقضی شده است/],
    ['9990000042', card, /کارت ملی شما تعلیق شده است/],
    ['9990000069', 'urn:test:driving-licence', /گواهینامهٔ رانندگی شما باطل شده است/],
  ];
  for (const [owner, vct, words] of lacks) {
    const page = await new Person(sandbox.url).unlock(owner, verifier.ask(vct, ['given_name']));
    assert.match(page.text, words);
  }
  assert.equal(verifier.posts.length, sent);
});

test('forged, expired, used and unknown requests are refused before anything is asked', async () => {
  const past = Math.floor(Date.now() / 1000) - 60;
  const person = new Person(sandbox.url);
  await person.unlock(sara);
  const changed: [string, Parameters<TestVerifier['ask']>[2], RegExp][] = [
    ['a signature of another key', { wrongKey: true }, /درخواست ساختگی یا دست‌کاری‌شده/],
    ['another audience', { payload: { aud: 'https://else.example' } }, /درخواست ساختگی یا دست‌کاری‌شده/],
    ['no end', { payload: { exp: undefined } }, /درخواست ساختگی یا دست‌کاری‌شده/],
    ['another type of token', { header: { typ: 'JWT' } }, /درخواست ساختگی یا دست‌کاری‌شده/],
    [
      'an answer to somewhere else',
      { payload: { response_uri: 'http://localhost:9/responses' } },
      /درخواست ساختگی یا دست‌کاری‌شده/,
    ],
    [
      'another client',
      { payload: { client_id: `x509_hash:${'A'.repeat(43)}` } },
      /درخواست ساختگی یا دست‌کاری‌شده/,
    ],
    ['over', { payload: { iat: past - 300, exp: past } }, /مهلت این درخواست گذشته/],
    ['used', { status: 410 }, /دیگر باز نیست/],
    ['a fault there', { status: 503 }, /پاسخ نمی‌دهد/],
    ['an answer in the open', { payload: { response_mode: 'direct_post' } }, /از پس این درخواست برنمی‌آید/],
  ];
  for (const [name, changes, words] of changed) {
    const page = await person.open(verifier.ask(card, ['given_name'], changes));
    assert.match(page.text, words, name);
    assert.ok(page.status >= 400, name);
  }
  const stranger = { client_id: verifier.clientId, request_uri: 'http://127.0.0.1:9/requests/1' };
  const unknown = await person.open(`/wallet/present?${new URLSearchParams(stranger)}`);
  assert.match(unknown.text, /درخواست‌کننده را نمی‌شناسیم/);
});

test('where the asker takes nothing any more, the wallet says so; where it does not lead on, it ends here', async () => {
  const outcomes: [{ status: number; body: object }, RegExp][] = [
    [{ status: 404, body: {} }, /دیگر باز نیست/],
    [{ status: 400, body: {} }, /نپذیرفت/],
    [{ status: 503, body: {} }, /معلوم نیست رسیده باشد/],
    [{ status: 200, body: {} }, /فرستاده شد/],
    [{ status: 200, body: { redirect_uri: 'javascript:alert(1)' } }, /فرستاده شد/],
    [{ status: 200, body: { redirect_uri: 'https://else.example/x' } }, /href="https:\/\/else\.example\/x"/],
  ];
  for (const [reply, words] of outcomes) {
    const person = new Person(sandbox.url);
    const page = await person.unlock(sara, verifier.ask(card, ['given_name'], { reply }));
    const end = await person.answer(page, { 'claim document given_name': 'yes', do: 'send' });
    assert.match(end.text, words);
    assert.doesNotMatch(end.text, /javascript:/);
  }
});

test('a request fetched by POST is bound to a nonce of the wallet', async () => {
  const post = (changes = {}): string =>
    `${verifier.ask(card, ['given_name'], changes)}&request_uri_method=post`;
  const person = new Person(sandbox.url);
  assert.match((await person.unlock(sara, post())).text, /شهرداری نمونه/);
  for (const wallet_nonce of ['replayed', undefined]) {
    assert.match(
      (await person.open(post({ payload: { wallet_nonce } }))).text,
      /درخواست ساختگی یا دست‌کاری‌شده/,
    );
  }
});

test('two presses of the button send one answer, and the history one line', async () => {
  const person = new Person(sandbox.url);
  const page = await person.unlock('9990000034', verifier.ask(card, ['given_name']));
  const sent = verifier.posts.length;
  const press = () => person.answer(page, { 'claim document given_name': 'yes', do: 'send' });
  await Promise.all([press(), press()]);
  assert.equal(verifier.posts.length, sent + 1);
  const history = await person.open('/wallet/history');
  assert.equal([...history.text.matchAll(/نشان دادید/g)].length, 1);
});

test('a wallet that was locked meanwhile goes on where it was', async () => {
  const person = new Person(sandbox.url);
  const page = await person.unlock(sara, verifier.ask(card, ['given_name']));
  await person.send(page, {}, '/wallet/lock');
  const stopped = await person.answer(page, { 'claim document given_name': 'yes', do: 'send' });
  assert.match(stopped.url, /unlock\?to=%2Fwallet%2Fpresent%2F/);
  const again = await person.send(stopped, { owner: sara, pin: '1234' }, '/wallet/unlock');
  assert.equal(again.url, page.url);
  assert.match(again.text, /شهرداری نمونه/);
});

test('where nobody listens any more, nothing was sent: the ticks stay and it can be tried again', async () => {
  const passing = await TestVerifier.start();
  const other = await startSandbox({
    port: 0,
    clients: [],
    registersSecret: 'registers',
    gateways: [passing.origin],
    agencies: [],
    documents: documentTypes,
  });
  const person = new Person(other.url);
  const page = await person.unlock(sara, passing.ask(card, ['given_name']));
  await passing.close();
  const end = await person.answer(page, { 'claim document given_name': 'yes', do: 'send' });
  await other.close();
  assert.match(end.text, /پاسخ نمی‌دهد و چیزی فرستاده نشد/);
  assert.equal([...end.text.matchAll(/\schecked/g)].length, 1);
});

test('the first button of the form, which Enter on a box presses, neither ticks nor sends', async () => {
  const person = new Person(sandbox.url);
  const page = await person.unlock(sara, verifier.ask(card, ['given_name', 'family_name']));
  const form = page.text.slice(page.text.indexOf(`action="${new URL(page.url).pathname}"`));
  assert.match(/<button[^>]*>/.exec(form)?.[0] ?? '', /value="keep" hidden/);
  const sent = verifier.posts.length;
  const kept = await person.answer(page, { 'claim document given_name': 'yes', do: 'keep' });
  assert.equal([...kept.text.matchAll(/\schecked/g)].length, 1);
  assert.equal(verifier.posts.length, sent);
});
