import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addressOf } from './registers/addresses.ts';
import { startSandbox } from './sandbox.ts';
import type { Sandbox } from './options.ts';

let sandbox: Sandbox;

before(async () => {
  sandbox = await startSandbox({
    port: 0,
    clients: [
      {
        id: 'city',
        name: 'خدمات شهر',
        secret: 'a-secret-of-the-test-client-0001',
        redirectUris: ['http://localhost:4100/session/callback'],
        home: 'http://localhost:4200/',
      },
    ],
    registersSecret: 'the-secret-of-the-registers',
    gateways: [],
    agencies: [],
  });
});
after(() => sandbox.close());

test('the issuer requires PAR and PKCE, takes DPoP and names itself', async () => {
  const metadata = (await (await fetch(`${sandbox.url}/.well-known/openid-configuration`)).json()) as {
    [name: string]: unknown;
  };
  assert.equal(metadata['issuer'], sandbox.url);
  assert.equal(metadata['require_pushed_authorization_requests'], true);
  assert.deepEqual(metadata['code_challenge_methods_supported'], ['S256']);
  assert.ok(metadata['dpop_signing_alg_values_supported']);
  assert.equal(metadata['authorization_response_iss_parameter_supported'], true);
});

test('a register answers only who knows its secret', async () => {
  const address = `${sandbox.url}/registers/civil/9990000018`;
  assert.equal((await fetch(address)).status, 401);
  assert.equal((await fetch(address, { headers: { authorization: 'Bearer wrong' } })).status, 401);
  const known = await fetch(address, { headers: { authorization: 'Bearer the-secret-of-the-registers' } });
  assert.deepEqual(await known.json(), {
    nationalId: '9990000018',
    givenName: 'سارا',
    familyName: 'نمونه',
    fatherName: 'بهرام',
    birthDate: '1985-04-11',
    gender: 'female',
  });
});

test('the postal register gives an address; nobody it does not know', async () => {
  const headers = { authorization: 'Bearer the-secret-of-the-registers' };
  const known = (await (await fetch(`${sandbox.url}/registers/postal/9990000018`, { headers })).json()) as {
    postalCode: string;
  };
  assert.equal(known.postalCode, '1313131311');
  assert.equal((await fetch(`${sandbox.url}/registers/postal/0013542419`, { headers })).status, 404);
});

test('the home page says that everybody in it is made up', async () => {
  const page = await fetch(sandbox.url);
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.match(await page.text(), /اشخاص ساختگی‌اند/);
});

test('an authorization request that was not pushed is refused with a way back', async () => {
  const query = new URLSearchParams({
    client_id: 'city',
    response_type: 'code',
    redirect_uri: 'http://localhost:4100/session/callback',
    scope: 'openid',
  });
  const page = await fetch(`${sandbox.url}/auth?${query}`, { redirect: 'manual' });
  assert.ok(page.status === 400 || page.status === 303);
  if (page.status === 400) assert.match(await page.text(), /http:\/\/localhost:4200/);
});

test('the post finds an address by its code in the body, and knows no others', async () => {
  const ask = (postalCode: unknown, secret = 'the-secret-of-the-registers') =>
    fetch(`${sandbox.url}/registers/post`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ postalCode }),
    });
  assert.equal((await ask('5139911111', 'wrong')).status, 401);
  assert.deepEqual(await (await ask('5139911248')).json(), {
    postalCode: '5139911248',
    province: 'آذربایجان شرقی',
    city: 'تبریز',
    street: addressOf('5139911248')?.street,
  });
  assert.equal((await ask('1313131311')).status, 200, 'where a synthetic citizen lives');
  assert.equal((await ask('9999999999')).status, 404);
  assert.equal((await ask(7)).status, 404);
});
