import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Sandbox } from '../options.ts';
import { startSandbox } from '../sandbox.ts';

/** A synthetic person of the sandbox. */
const SARA = '9990000018';
let sandbox: Sandbox;

before(async () => {
  sandbox = await startSandbox({
    port: 0,
    clients: [],
    registersSecret: 'secret',
    gateways: [],
    agencies: [],
  });
});
after(() => sandbox.close());

const read = async (register: string) =>
  (await (
    await fetch(`${sandbox.url}/registers/${register}/${SARA}`, {
      headers: { authorization: 'Bearer secret' },
    })
  ).json()) as { [fact: string]: string };
const post = async (register: string, form: { [name: string]: string }, headers = {}) => {
  const answer = await fetch(`${sandbox.url}/registers/${register}/correction`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
  });
  return { status: answer.status, page: await answer.text() };
};
const civil = { givenName: 'سارا', familyName: 'نمونه', fatherName: 'بهرام', birthDate: '۱۳۶۴/۰۱/۲۲' };

test('a mistake is put right after it was confirmed, and not before', async () => {
  const held = await post('civil', { nationalId: '۹۹۹۰۰۰۰۰۱۸' });
  assert.match(held.page, /value="سارا"/u);
  assert.match(held.page, /value="۱۳۶۴\/۰۱\/۲۲"/u);
  const typed = { nationalId: SARA, ...civil, givenName: 'سارا‌بانو', birthDate: '۱۳۶۴/۱/۲۳' };
  const review = await post('civil', { ...typed, step: 'review' });
  assert.match(review.page, /از «<bdi>سارا<\/bdi>» به\s+«<bdi>سارا‌بانو<\/bdi>»/u);
  assert.ok(!review.page.includes('<dt>نام پدر'), 'what stays is not told');
  assert.equal((await read('civil'))['givenName'], 'سارا');
  assert.match((await post('civil', { ...typed, step: 'confirm' })).page, /اصلاح شد/u);
  const { givenName, birthDate, fatherName, gender } = await read('civil');
  assert.deepEqual(
    [givenName, birthDate, fatherName, gender],
    ['سارا‌بانو', '1985-04-12', 'بهرام', 'female'],
  );
});

test('what cannot be is asked for again, and what is the same changes nothing', async () => {
  const wrong = await post('civil', { nationalId: SARA, ...civil, birthDate: '۱۳۶۴/۱۳/۱', step: 'confirm' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.page, /تاریخ تولد را کامل و درست بنویسید/u);
  const address = { postalCode: '1313131311', province: 'آذربایجان شرقی', city: 'تبریز' };
  const same = { ...address, address: 'خیابان نمونه، کوچهٔ یکم، پلاک ۱۱', nationalId: SARA, step: 'review' };
  assert.match((await post('postal', same)).page, /چیزی عوض نشده است/u);
});

test('nobody it does not know, and no other site’s form', async () => {
  assert.equal((await post('civil', { nationalId: '0013542419' })).status, 422);
  const foreign = await post('civil', { nationalId: SARA }, { 'sec-fetch-site': 'cross-site' });
  assert.equal(foreign.status, 403);
  assert.match(await (await fetch(`${sandbox.url}/registers/civil/correction`)).text(), /ثبت احوال/u);
});

test('what a person types is text on the page', async () => {
  const { page } = await post('civil', { nationalId: SARA, ...civil, givenName: '<b>"x"', step: 'review' });
  assert.ok(!page.includes('<b>'));
});
