import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { atOnce } from '../testing/at-once.ts';
import { Browser } from '../testing/browser.ts';
import { DpopClient } from '../testing/dpop-client.ts';
import { readJson } from '../testing/read-json.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { foreignOrigin, pageOrigin, startTestGateway, testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';

for (const database of testDatabases) {
  describe(`signing in from a page of another site (${database.kind})`, () => {
    let gateway: TestGateway;
    before(async () => {
      gateway = await startTestGateway({ database });
    });
    after(() => gateway.close());

    it('waits, then grants a token of at most ten minutes, with no session cookie anywhere', async () => {
      const client = await DpopClient.create(gateway.url);
      const { authorizeUrl, handle } = await readJson(client.start());
      assert.deepEqual(await readJson(client.redeem(handle)), { state: 'waiting', interval: 1 });
      const popup = await openPopup(gateway, authorizeUrl);
      assert.equal(popup.cookies(gateway.url).has('__Host-session'), false);
      const granted = await readJson(client.redeem(handle));
      assert.equal(granted.state, 'granted');
      assert.equal(granted.tokenType, 'DPoP');
      assert.ok(granted.expiresIn <= 600);
      client.token = granted.accessToken;
      assert.equal((await readJson(client.call('/session'))).name, citizens.mina.name);
      assert.equal((await client.call('/drafts?service=city/lamp-repair')).status, 200);
    });

    it('tells the waiting page that the citizen turned back', async () => {
      const client = await DpopClient.create(gateway.url);
      const { authorizeUrl, handle } = await readJson(client.start());
      gateway.issuer.next = { does: 'cancel' };
      await new Browser().navigate(authorizeUrl, undefined, { headers: { referer: `${foreignOrigin}/` } });
      assert.deepEqual(await readJson(client.redeem(handle)), { state: 'failed', reason: 'cancelled' });
    });

    it('grants once to many who redeem at the same time', async () => {
      const client = await DpopClient.create(gateway.url);
      const { authorizeUrl, handle } = await readJson(client.start());
      await openPopup(gateway, authorizeUrl);
      const answers = await atOnce(gateway.gateway.database, () =>
        Array.from({ length: 50 }, async () => (await readJson(client.redeem(handle))).state as string),
      );
      assert.equal(answers.filter((state) => state === 'granted').length, 1);
    });

    it('gives nothing to another key, another verifier, another origin or a proof that does not fit', async () => {
      const client = await DpopClient.create(gateway.url);
      const thief = await DpopClient.create(gateway.url);
      const { authorizeUrl, handle } = await readJson(client.start());
      await openPopup(gateway, authorizeUrl);
      assert.equal((await thief.redeem(handle, { verifier: client.verifier })).status, 401);
      assert.equal((await client.redeem(handle, { verifier: thief.verifier })).status, 401);
      assert.equal((await client.redeem(handle, { origin: pageOrigin })).status, 403);
      assert.equal((await client.redeem(handle, { origin: 'http://evil.example' })).status, 403);
      assert.equal((await client.redeem(handle, { htu: `${gateway.url}/session/renew` })).status, 401);
      assert.equal((await readJson(client.redeem(handle))).state, 'granted');
    });

    it('refuses a stolen token without its key, and every proof that is not of this very call', async () => {
      const client = await signIn(gateway);
      const thief = await DpopClient.create(gateway.url);
      thief.token = client.token;
      assert.equal((await thief.call('/drafts')).status, 401);
      const now = Math.floor(Date.now() / 1000);
      for (const changes of [
        { htu: `${gateway.url}/cases` },
        { htm: 'POST' },
        { ath: 'A'.repeat(43) },
        { ath: undefined },
        { iat: now - 600 },
        { iat: now + 600 },
        { typ: 'jwt' },
        { jti: '' },
        { origin: pageOrigin },
      ]) {
        assert.equal((await client.call('/drafts', 'GET', changes)).status, 401, JSON.stringify(changes));
      }
      assert.equal((await client.call('/drafts')).status, 200);
    });

    it('refuses a proof used twice', async () => {
      const client = await signIn(gateway);
      const { digest } = await import('./secret.ts');
      const proof = await client.proof('GET', '/drafts', { ath: digest(client.token ?? '') });
      assert.equal((await client.call('/drafts', 'GET', { proof })).status, 200);
      const replay = await client.call('/drafts', 'GET', { proof });
      assert.equal(replay.status, 401);
      assert.match(replay.headers.get('www-authenticate') ?? '', /^DPoP error="invalid_dpop_proof"/u);
    });

    it('refuses the token as a bearer token', async () => {
      const client = await signIn(gateway);
      const answer = await fetch(`${gateway.url}/drafts`, {
        headers: { authorization: `Bearer ${client.token}` },
      });
      assert.equal(answer.status, 401);
    });

    it('lets the token end, unless it is renewed', async () => {
      const client = await signIn(gateway);
      gateway.clock.ahead += 4 * 60_000;
      const iat = (): number => Math.floor(gateway.clock.now().getTime() / 1000);
      const renewed = await client.call('/session/renew', 'POST', { iat: iat() });
      assert.equal(renewed.status, 200);
      const old = client.token;
      client.token = (await readJson(renewed)).accessToken;
      assert.equal((await client.call('/session', 'GET', { iat: iat() })).status, 200);
      gateway.clock.ahead += 4 * 60_000;
      assert.equal((await client.call('/session', 'GET', { iat: iat() })).status, 200);
      gateway.clock.ahead += 3 * 60_000;
      assert.equal((await client.call('/session', 'GET', { iat: iat() })).status, 200);
      client.token = old;
      assert.equal((await client.call('/session', 'GET', { iat: iat() })).status, 401);
      gateway.clock.ahead = 0;
    });

    it('renews for a page that nobody is at, but does not take that for somebody', async () => {
      const client = await signIn(gateway);
      const iat = (): number => Math.floor(gateway.clock.now().getTime() / 1000);
      gateway.clock.ahead += 4 * 60_000;
      const renewed = await client.call('/session/renew', 'POST', { iat: iat() });
      assert.equal(renewed.status, 200);
      client.token = (await readJson(renewed)).accessToken;
      gateway.clock.ahead += 2 * 60_000;
      assert.equal((await client.call('/session', 'GET', { iat: iat() })).status, 401);
      gateway.clock.ahead = 0;
    });

    it('ends with the session, at once', async () => {
      const client = await signIn(gateway);
      assert.equal((await client.call('/session', 'DELETE')).status, 200);
      assert.equal((await client.call('/session')).status, 401);
    });

    it('refuses a start that comes from another page, and asks about one that does not say', async () => {
      const client = await DpopClient.create(gateway.url);
      const { authorizeUrl, handle } = await readJson(client.start());
      const lured = await new Browser().request(authorizeUrl, {
        headers: { referer: 'https://evil.example/' },
      });
      assert.equal(lured.status, 400);
      const browser = new Browser();
      const asked = await browser.request(authorizeUrl);
      const html = await asked.text();
      assert.ok(html.includes(foreignOrigin) && html.includes('/session/confirm'));
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const forged = await browser.request(`${gateway.url}/session/confirm`, {
        method: 'POST',
        headers: { ...form, origin: 'https://evil.example' },
        body: `handle=${handle}`,
      });
      assert.equal(forged.status, 400);
      gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina };
      await browser.navigate(`${gateway.url}/session/confirm`, undefined, {
        method: 'POST',
        headers: { ...form, origin: gateway.url },
        body: `handle=${handle}`,
      });
      assert.equal((await readJson(client.redeem(handle))).state, 'granted');
    });

    it('starts for registered origins only', async () => {
      const client = await DpopClient.create(gateway.url);
      for (const origin of ['http://evil.example', `${foreignOrigin}.evil.example`, 'null']) {
        assert.equal((await client.start(origin)).status, 403);
      }
    });
  });
}

describe('a gateway told to give short tokens', () => {
  it('says so, and refuses one that is over', async () => {
    const gateway = await startTestGateway({ accessTokenSeconds: 20 });
    const client = await DpopClient.create(gateway.url);
    const { authorizeUrl, handle } = await readJson(client.start());
    await openPopup(gateway, authorizeUrl);
    const granted = await readJson(client.redeem(handle));
    assert.equal(granted.expiresIn, 20);
    client.token = granted.accessToken;
    assert.equal((await client.call('/session')).status, 200);
    gateway.clock.ahead += 21_000;
    const over = await client.call('/session', 'GET', { iat: gateway.clock.now().getTime() / 1000 });
    assert.equal(over.status, 401);
    assert.match(over.headers.get('www-authenticate') ?? '', /invalid_token/u);
    await gateway.close();
  });
});

async function openPopup(gateway: TestGateway, authorizeUrl: string): Promise<Browser> {
  gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina };
  const popup = new Browser();
  await popup.navigate(authorizeUrl, undefined, { headers: { referer: `${foreignOrigin}/` } });
  return popup;
}

async function signIn(gateway: TestGateway): Promise<DpopClient> {
  const client = await DpopClient.create(gateway.url);
  const { authorizeUrl, handle } = await readJson(client.start());
  await openPopup(gateway, authorizeUrl);
  client.token = (await readJson(client.redeem(handle))).accessToken;
  return client;
}
