import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { readJson } from '../testing/read-json.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { foreignOrigin, startTestGateway } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { Browser } from '../testing/browser.ts';
import { DpopClient } from '../testing/dpop-client.ts';

/** A gateway that keeps refresh tokens: there may be other operators. */
function startKeeping(): Promise<TestGateway> {
  return startTestGateway({
    directory: { source: '/nowhere/directory.jws', keys: [] },
    sealKey: randomBytes(32).toString('base64url'),
  });
}

describe('signing out', () => {
  it('takes the refresh token back at the issuer, and keeps nothing of it', async () => {
    const gateway = await startKeeping();
    const mina = await gateway.signIn();
    assert.equal(gateway.issuer.refreshTokens.size, 1);
    assert.equal((await readJson(mina.call('/session', 'DELETE'))).state, 'ended');
    const rows = await gateway.gateway.database.selectFrom('session_access').selectAll().execute();
    assert.deepEqual(rows, []);
    await gateway.close();
    assert.equal(gateway.issuer.refreshTokens.size, 0, 'closing waits for what was begun');
  });

  for (const revocation of ['fails', 'hangs'] as const) {
    it(`is done although the issuer’s revocation ${revocation}`, async () => {
      const gateway = await startKeeping();
      const mina = await gateway.signIn();
      gateway.issuer.revocation = revocation;
      assert.equal((await readJson(mina.call('/session', 'DELETE'))).state, 'ended');
      assert.equal((await mina.call('/drafts')).status, 401);
      await gateway.close();
      assert.equal(gateway.issuer.refreshTokens.size, 1);
    });
  }
});

/** A page of another site, in which a citizen has signed in. */
async function signInElsewhere(gateway: TestGateway, citizen = citizens.mina): Promise<DpopClient> {
  const client = await DpopClient.create(gateway.url);
  const { authorizeUrl, handle } = await readJson(client.start());
  gateway.issuer.next = { does: 'sign-in', citizen };
  await new Browser().navigate(authorizeUrl, undefined, { headers: { referer: `${foreignOrigin}/` } });
  client.token = (await readJson(client.redeem(handle))).accessToken;
  return client;
}

describe('signing out everywhere', () => {
  it('ends every session of the citizen on every device and site, and nobody else’s', async () => {
    const gateway = await startKeeping();
    const [here, phone, other] = [
      await gateway.signIn(),
      await gateway.signIn(),
      await gateway.signIn(citizens.omid),
    ];
    const elsewhere = await signInElsewhere(gateway);
    assert.equal((await elsewhere.call('/session')).status, 200);
    assert.equal((await readJson(here.call('/session?everywhere=true', 'DELETE'))).reason, 'signed-out');
    assert.deepEqual(await readJson(phone.call('/session')), { state: 'ended', reason: 'revoked' });
    assert.equal((await elsewhere.call('/session')).status, 401);
    assert.equal((await readJson(other.call('/session'))).state, 'signed-in');
    await gateway.close();
    assert.equal(gateway.issuer.refreshTokens.size, 1, 'of four sign-ins, one is left');
  });

  it('left out, ends the one that is here', async () => {
    const gateway = await startTestGateway();
    const [here, phone] = [await gateway.signIn(), await gateway.signIn()];
    await here.call('/session', 'DELETE');
    assert.equal((await readJson(phone.call('/session'))).state, 'signed-in');
    await gateway.close();
  });
});

describe('ending the session at the issuer too', () => {
  it('leads through a page of ours, once and within a minute, whose address says nothing of anybody', async () => {
    const gateway = await startTestGateway();
    const end = async () => {
      const { endAtIssuer } = await readJson((await gateway.signIn()).call('/session', 'DELETE'));
      assert.match(endAtIssuer, /^http:\/\/localhost:\d+\/session\/end\?handle=[\w-]{43}$/u);
      return endAtIssuer as string;
    };
    const address = await end();
    const page = await fetch(address);
    const html = await page.text();
    assert.equal(page.status, 200);
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.match(html, new RegExp(`<form method="post" action="${gateway.issuer.url}/session/end">`, 'u'));
    assert.match(html, /name="id_token_hint" value="ey/u);
    assert.match(html, /<button>ادامه<\/button>/u, 'also without script');
    assert.equal((await fetch(address)).status, 400, 'once');
    const late = await end();
    gateway.clock.ahead += 61_000;
    assert.equal((await fetch(late)).status, 400, 'within a minute');
    const rows = await gateway.gateway.database.selectFrom('session_ending').selectAll().execute();
    assert.ok(!JSON.stringify(rows).includes('"ey') && !JSON.stringify(rows).includes(citizens.mina.sub));
    await gateway.close();
  });

  it('ends it there, and the issuer’s word ends every other session of it here', async () => {
    const gateway = await startTestGateway();
    const browser = await gateway.signIn();
    // The same session at the issuer, through another page.
    const elsewhere = await (async () => {
      const client = await DpopClient.create(gateway.url);
      const { authorizeUrl, handle } = await readJson(client.start());
      await browser.navigate(authorizeUrl, undefined, { headers: { referer: `${foreignOrigin}/` } });
      client.token = (await readJson(client.redeem(handle))).accessToken;
      return client;
    })();
    const { endAtIssuer } = await readJson(browser.call('/session', 'DELETE'));
    const fields = [
      ...(await (await browser.request(endAtIssuer)).text()).matchAll(/name="(\w+)" value="([^"]*)"/gu),
    ];
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const asked = await browser.request(`${gateway.issuer.url}/session/end`, {
      method: 'POST',
      headers: form,
      body: String(
        new URLSearchParams(fields.map(([, name = '', value = '']): [string, string] => [name, value])),
      ),
    });
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/u.exec(await asked.text()) ?? [];
    const done = await browser.navigate(`${gateway.issuer.url}/session/end/confirm`, undefined, {
      method: 'POST',
      headers: form,
      body: String(new URLSearchParams({ xsrf, logout: 'yes' })),
    });
    assert.match(browser.visited.at(-1) ?? '', /\/session\/ended\?state=[\w-]{43}$/u);
    assert.match(await done.text(), /<a href="http:\/\/localhost:4200\/">بازگشت به سایت/u);
    assert.equal((await elsewhere.call('/session')).status, 401);
    await gateway.close();
  });

  it('ends nothing by a word that is not the issuer’s', async () => {
    const gateway = await startTestGateway();
    const mina = await gateway.signIn();
    for (const body of ['logout_token=nonsense', '', 'logout_token=a.b.c']) {
      const answer = await fetch(`${gateway.url}/session/backchannel`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
      assert.equal(answer.status, 400);
      assert.deepEqual(await answer.json(), { error: 'invalid_request' });
    }
    assert.equal((await readJson(mina.call('/session'))).state, 'signed-in');
    await gateway.close();
  });
});
