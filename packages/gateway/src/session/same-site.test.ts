import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Browser } from '../testing/browser.ts';
import { readJson } from '../testing/read-json.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { pageOrigin, startAddress, startTestGateway, testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';

for (const database of testDatabases) {
  describe(`signing in from a page of the gateway's own site (${database.kind})`, () => {
    let gateway: TestGateway;
    before(async () => {
      gateway = await startTestGateway({ database });
    });
    after(() => gateway.close());

    it('leads through the issuer and back to the page, signed in', async () => {
      const browser = await gateway.signIn();
      assert.equal(browser.visited.at(-1), `${pageOrigin}/service?step=2#panjare=signed-in`);
      const session = await readJson(browser.call('/session'));
      assert.equal(session.state, 'signed-in');
      assert.equal(session.name, citizens.mina.name);
      assert.equal(session.device, 'personal');
    });

    it('leaves a fragment of the page’s own as it is, and says nothing to pages of the gateway', async () => {
      gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina };
      for (const return_to of [`${pageOrigin}/service#case`, `${gateway.url}/plain/`]) {
        const browser = new Browser();
        await browser.navigate(startAddress(gateway.url, { return_to }), return_to);
        assert.equal(browser.visited.at(-1), return_to);
      }
    });

    it('keeps the session in a strict host cookie, and the way back in a lax one of ten minutes', async () => {
      const browser = new Browser();
      const start = await browser.request(startAddress(gateway.url));
      const login = start.headers.getSetCookie().find((line) => line.startsWith('__Host-login='));
      assert.match(login ?? '', /Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax/u);
      const back = await browser.navigate(start.headers.get('location') ?? '', pageOrigin);
      const session = back.headers.getSetCookie().find((line) => line.startsWith('__Host-session='));
      assert.match(session ?? '', /Path=\/; HttpOnly; Secure; SameSite=Strict/u);
      assert.doesNotMatch(session ?? '', /Max-Age|Expires/iu, 'it goes with the browser');
      assert.equal(back.status, 303);
    });

    it('pushes the request to the issuer, so that the address says nothing of it', async () => {
      const start = await new Browser().request(startAddress(gateway.url));
      const { searchParams } = new URL(start.headers.get('location') ?? '');
      assert.deepEqual([...searchParams.keys()].sort(), ['client_id', 'request_uri']);
    });

    it('keeps no secret in the clear', async () => {
      const browser = await gateway.signIn();
      const token = browser.cookies(gateway.url).get('__Host-session') ?? '';
      const rows = await gateway.gateway.database.selectFrom('session').selectAll().execute();
      assert.ok(token.length > 40 && !JSON.stringify(rows).includes(token));
    });

    it('says cancelled when the citizen turns back at the issuer', async () => {
      gateway.issuer.next = { does: 'cancel' };
      const browser = new Browser();
      await browser.navigate(startAddress(gateway.url), pageOrigin);
      assert.equal(browser.visited.at(-1), `${pageOrigin}/service?step=2#panjare=cancelled`);
      assert.equal(browser.cookies(gateway.url).has('__Host-session'), false);
    });

    it('closes a popup with a page that tells only the registered origin', async () => {
      gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina };
      const page = await new Browser().navigate(startAddress(gateway.url, { mode: 'popup' }));
      const html = await page.text();
      assert.match(html, /ورود انجام شد؛ این پنجره را ببندید\./u);
      assert.match(html, new RegExp(`data-origin="${pageOrigin}"`, 'u'));
      assert.match(
        page.headers.get('content-security-policy') ?? '',
        /^default-src 'none'; .*script-src 'sha256-/u,
      );
      assert.equal(page.headers.get('cross-origin-opener-policy'), null);
    });

    it('refuses the way back in another browser', async () => {
      gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina };
      const victim = new Browser();
      await victim.navigate(startAddress(gateway.url), `${gateway.url}/session/callback`);
      const callback = victim.visited.at(-1) ?? '';
      const answer = await new Browser().request(callback);
      assert.equal(answer.status, 400);
      assert.deepEqual(answer.headers.getSetCookie(), []);
      // The sign-in is not spoilt by the attempt.
      assert.equal((await victim.request(callback)).status, 303);
    });

    it('leads whoever keeps no cookies back to the site, and not to a page of it', async () => {
      for (const [mode, link] of [
        ['redirect', `<a href="${pageOrigin}/">`],
        ['popup', undefined],
      ] as const) {
        gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina };
        const browser = new Browser();
        await browser.navigate(startAddress(gateway.url, { mode }), `${gateway.url}/session/callback`);
        const callback = browser.visited.at(-1) ?? '';
        const refused = await (await new Browser().request(callback)).text();
        assert.match(refused, /به کوکی‌های این سایت اجازه بدهید/u);
        assert.equal(/<a [^>]*>/u.exec(refused)?.[0], link);
      }
    });

    it('refuses a way back that is not of this sign-in, and does not spoil it', async () => {
      gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina };
      const browser = new Browser();
      await browser.navigate(startAddress(gateway.url), `${gateway.url}/session/callback`);
      const callback = new URL(browser.visited.at(-1) ?? '');
      for (const forged of [
        `${gateway.url}/session/callback?error=access_denied`,
        callback.href.replace(/state=[^&]+/u, 'state=forged'),
        callback.href.replace(/state=[^&]+/u, ''),
      ]) {
        assert.equal((await browser.request(forged)).status, 400);
      }
      assert.equal((await browser.request(callback.href)).status, 303);
    });

    it('refuses a code that another issuer claims to have given', async () => {
      gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina };
      const browser = new Browser();
      await browser.navigate(startAddress(gateway.url), `${gateway.url}/session/callback`);
      const mixedUp = (browser.visited.at(-1) ?? '').replace(/iss=[^&]+/u, 'iss=https%3A%2F%2Fevil.example');
      const answer = await browser.request(mixedUp);
      assert.match(answer.headers.get('location') ?? '', /#panjare=refused$/u);
      assert.equal(browser.cookies(gateway.url).has('__Host-session'), false);
    });

    it('takes a code once, and a reload leads on instead of ending nowhere', async () => {
      gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina };
      const browser = new Browser();
      await browser.navigate(startAddress(gateway.url), `${gateway.url}/session/callback`);
      const callback = browser.visited.at(-1) ?? '';
      await browser.request(callback);
      const before = await countSessions(gateway);
      const reload = await browser.request(callback);
      assert.equal(reload.headers.get('location'), `${pageOrigin}/service?step=2#panjare=signed-in`);
      assert.equal(await countSessions(gateway), before);
    });

    it('leads back from a sign-in that took too long', async () => {
      gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina };
      const browser = new Browser();
      await browser.navigate(startAddress(gateway.url), `${gateway.url}/session/callback`);
      gateway.clock.ahead += 11 * 60_000;
      const late = await browser.request(browser.visited.at(-1) ?? '');
      assert.equal(late.status, 400);
      assert.match(await late.text(), new RegExp(`<a href="${pageOrigin}/service`, 'u'));
      assert.equal(browser.cookies(gateway.url).has('__Host-session'), false);
    });

    it('refuses to lead back anywhere else', async () => {
      for (const return_to of [
        'https://evil.example/',
        `${pageOrigin}.evil.example/`,
        '//localhost:4200/',
        '',
      ]) {
        const answer = await fetch(startAddress(gateway.url, { return_to }), { redirect: 'manual' });
        assert.equal(answer.status, 400);
        assert.match(answer.headers.get('content-type') ?? '', /^text\/html/u);
      }
    });

    it('ends the session for good', async () => {
      const browser = await gateway.signIn();
      const cookie = browser.cookies(gateway.url).get('__Host-session') ?? '';
      const { endAtIssuer, ...ended } = await readJson(browser.call('/session', 'DELETE'));
      assert.deepEqual(ended, { state: 'ended', reason: 'signed-out' });
      assert.match(endAtIssuer, /\/session\/end\?handle=[\w-]{43}$/u);
      assert.equal(
        browser.cookies(gateway.url).has('__Host-session'),
        false,
        'the browser keeps nothing of it',
      );
      const stolen = await fetch(`${gateway.url}/drafts`, {
        headers: { cookie: `__Host-session=${cookie}` },
      });
      assert.equal(stolen.status, 401);
      assert.equal((await readJson(stolen)).code, 'signed-out');
    });

    it('ends by itself when nobody is there, sooner on a shared device', async () => {
      const personal = await gateway.signIn(citizens.mina, 'personal');
      const shared = await gateway.signIn(citizens.mina, 'shared');
      gateway.clock.ahead += 6 * 60_000;
      assert.equal((await readJson(personal.call('/session'))).state, 'signed-in');
      assert.deepEqual(await readJson(shared.call('/session')), { state: 'ended', reason: 'idle' });
      assert.deepEqual(await readJson(shared.call('/session')), { state: 'signed-out' });
    });

    it('is not kept alive by a page that only looks how it stands', async () => {
      const browser = await gateway.signIn(citizens.mina, 'shared');
      gateway.clock.ahead += 3 * 60_000;
      assert.equal((await readJson(browser.call('/session?unattended=true'))).state, 'signed-in');
      gateway.clock.ahead += 2 * 60_000;
      assert.deepEqual(await readJson(browser.call('/session?unattended=true')), {
        state: 'ended',
        reason: 'idle',
      });
    });

    it('ends at its absolute limit however busy it is', async () => {
      const browser = await gateway.signIn(citizens.mina, 'shared');
      for (let minutes = 0; minutes < 60; minutes += 4) {
        assert.equal((await readJson(browser.call('/session'))).state, 'signed-in');
        gateway.clock.ahead += 4 * 60_000;
      }
      assert.deepEqual(await readJson(browser.call('/session')), { state: 'ended', reason: 'absolute' });
    });
  });
}

async function countSessions({ gateway }: TestGateway): Promise<number> {
  return (await gateway.database.selectFrom('session').select('id').execute()).length;
}
