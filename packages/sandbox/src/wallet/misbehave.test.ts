import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Sandbox } from '../options.ts';
import { startSandbox } from '../sandbox.ts';
import { documentTypes } from './document-types.testing.ts';
import { misbehaviours } from './misbehave.ts';
import { boxes, Person } from './person.testing.ts';
import { TestVerifier, type Verified } from './verifier.testing.ts';

const asked = ['national_id', 'given_name'];
let sandbox: Sandbox;
let verifier: TestVerifier;

before(async () => {
  verifier = await TestVerifier.start();
  sandbox = await startSandbox({
    port: 0,
    clients: [],
    registersSecret: 'registers',
    gateways: [verifier.origin],
    agencies: [],
    documents: documentTypes,
  });
});
after(async () => {
  await sandbox.close();
  await verifier.close();
});

/** What a verifier makes of a wallet that misbehaves so. */
async function shown(misbehave: string, owner = '9990000018'): Promise<Verified> {
  const person = new Person(sandbox.url);
  const address = `${verifier.ask('urn:test:national-card', asked)}&misbehave=${misbehave}`;
  const page = await person.unlock(owner, address);
  if (Object.hasOwn(misbehaviours, misbehave)) assert.match(page.text, /عمداً نادرست رفتار می‌کند/);
  const ticked = Object.fromEntries(boxes(page).map((name) => [name, 'yes']));
  await person.answer(page, { ...ticked, do: 'send' });
  return verifier.verify(`${sandbox.url}/documents/jwks`);
}

test('a name that is no misbehaviour changes nothing', async () => {
  assert.deepEqual((await shown('toString')).disclosed, { national_id: '9990000018', given_name: 'سارا' });
});

test('signatures and digests that a verifier must refuse do not check', async () => {
  const broken: [string, RegExp][] = [
    ['no-key-binding', /Invalid Compact JWS/],
    ['wrong-key', /signature verification failed/],
    ['dropped-disclosure', /sd_hash/],
    ['altered-claim', /a disclosure nobody signed/],
    ['forged-issuer', /signature verification failed/],
    ['unknown-issuer', /signature verification failed/],
  ];
  for (const [name, fault] of broken) await assert.rejects(shown(name), fault, name);
});

test('what checks says what it must not', async () => {
  assert.notEqual((await shown('wrong-audience')).keyBinding['aud'], verifier.clientId);
  assert.notEqual((await shown('wrong-nonce')).keyBinding['nonce'], verifier.nonce);
  assert.ok(Number((await shown('stale')).keyBinding['iat']) < Date.now() / 1000 - 86_000);
  assert.deepEqual((await shown('withheld-claim')).disclosed, { national_id: '9990000018' });
  assert.notEqual((await shown('another-type')).issued['vct'], 'urn:test:national-card');
  assert.equal((await shown('another-person')).disclosed['national_id'], '9990000026');
  const suspended = await shown('unusable-document', '9990000042');
  assert.equal(suspended.disclosed['national_id'], '9990000042');
});
