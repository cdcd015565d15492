import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as oauth from 'oauth4webapi';
import { startSandbox } from '../sandbox.ts';
import type { Sandbox } from '../options.ts';
import { CIBA } from '../issuer/ciba.ts';

const secret = 'a-secret-of-the-tests-only-0123456789';
const registersSecret = 'registers-secret-of-the-tests-only';
const insecure = { [oauth.allowInsecureRequests]: true };
const client: oauth.Client = { client_id: 'city' };
const authentication = oauth.ClientSecretBasic(secret);
let sandbox: Sandbox;
let server: oauth.AuthorizationServer;

before(async () => {
  sandbox = await startSandbox({
    port: 0,
    registersSecret,
    gateways: ['http://localhost:4100'],
    agencies: [],
    clients: [
      {
        id: 'city',
        name: 'خدمات شهر',
        secret,
        redirectUris: ['http://localhost:4100/session/callback'],
        home: 'http://localhost:4200/',
      },
    ],
  });
  const issuer = new URL(sandbox.url);
  server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
});
after(() => sandbox.close());

async function ask(nationalId: string, bindingMessage = '4821') {
  const asked = await oauth.backchannelAuthenticationRequest(
    server,
    client,
    authentication,
    {
      scope: 'openid profile national_id',
      login_hint: nationalId,
      binding_message: bindingMessage,
      request_context: JSON.stringify({ operator: 'پروین پیشخوان‌دار' }),
    },
    insecure,
  );
  return oauth.processBackchannelAuthenticationResponse(server, client, asked);
}

async function poll(id: string): Promise<oauth.IDToken | undefined> {
  const answer = await oauth.genericTokenEndpointRequest(
    server,
    client,
    authentication,
    CIBA,
    { auth_req_id: id },
    insecure,
  );
  return oauth.getValidatedIdTokenClaims(
    await oauth.processGenericTokenEndpointResponse(server, client, answer),
  );
}

const phone = async (subject: string) => (await fetch(`${sandbox.url}/phone/${subject}`)).text();
const say = async (subject: string, verdict: string, as = subject) => {
  const [, id = ''] = /questions\/([\w-]+)/u.exec(await phone(subject)) ?? [];
  const answer = await fetch(`${sandbox.url}/phone/${as}/questions/${id}`, {
    method: 'POST',
    body: new URLSearchParams({ verdict }),
    redirect: 'manual',
  });
  return answer.headers.get('location');
};

test('a phone says who asks, at which counter, and the number to compare, and the site learns who allowed it', async () => {
  const { auth_req_id: id } = await ask('9990000018');
  await assert.rejects(poll(id), { error: 'authorization_pending' });
  const page = await phone('synthetic-018');
  for (const word of ['پروین پیشخوان‌دار', 'خدمات شهر', '۴۸۲۱']) assert.ok(page.includes(word), word);
  assert.doesNotMatch(page, /\schecked|autofocus/u);
  assert.doesNotMatch(await phone('synthetic-026'), /پروین/u);
  assert.equal(await say('synthetic-018', 'allow'), '/phone/synthetic-018?said=allow');
  assert.equal((await poll(id))?.['national_id'], '9990000018');
  await assert.rejects(poll(id), { error: 'invalid_grant' });
});

test('who refuses is not served, and an answer counts once and from the owner only', async () => {
  const { auth_req_id: id } = await ask('9990000018');
  assert.equal(await say('synthetic-018', 'allow', 'synthetic-026'), '/phone/synthetic-026?said=late');
  await assert.rejects(poll(id), { error: 'authorization_pending' });
  assert.equal(await say('synthetic-018', 'refuse'), '/phone/synthetic-018?said=refuse');
  await assert.rejects(poll(id), { error: 'access_denied' });
});

test('nobody is asked who is not there, nor with words in place of a number', async () => {
  await assert.rejects(ask('0013542419'), { error: 'unknown_user_id' });
  await assert.rejects(ask('9990000018', 'press allow'), { error: 'invalid_binding_message' });
});

test('a gateway has a code sent, and learns whose it is', async () => {
  const send = (nationalId: string, bearer = registersSecret) =>
    fetch(`${sandbox.url}/phone/codes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify({ nationalId, code: '123456', message: 'کد: 123456' }),
    });
  assert.equal((await send('9990000018', 'another')).status, 401);
  assert.equal((await send('0013542419')).status, 404);
  const told = (await (await send('9990000018')).json()) as { subject: string; name: string };
  assert.deepEqual([told.subject, told.name], ['synthetic-018', 'سارا نمونه']);
  assert.match(await phone('synthetic-018'), /۱۲۳۴۵۶/u);
});
