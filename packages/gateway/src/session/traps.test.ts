import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Browser } from '../testing/browser.ts';
import { readJson } from '../testing/read-json.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { pageOrigin, startAddress, startTestGateway } from '../testing/test-gateway.ts';
import type { TestIssuer } from '../testing/test-issuer.ts';
import { citizens, startTestIssuer } from '../testing/test-issuer.ts';

describe('a sign-in that somebody tampers with', () => {
  let gateway: TestGateway;
  /** Another real issuer, at which the gateway has the very same client id and callback. */
  let other: TestIssuer;
  before(async () => {
    gateway = await startTestGateway();
    other = await startTestIssuer(`${gateway.url}/session/callback`);
  });
  after(async () => {
    await gateway.close();
    await other.close();
  });

  /** A browser on its way: everything but the last step, and the address of that. */
  async function onTheWay() {
    gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina };
    const browser = new Browser();
    await browser.navigate(startAddress(gateway.url), `${gateway.url}/session/callback`);
    return { browser, callback: new URL(browser.visited.at(-1) ?? '') };
  }

  async function refuses(browser: Browser, callback: URL): Promise<void> {
    const answer = await browser.request(callback.href);
    assert.match(answer.headers.get('location') ?? '', /#panjare=refused$/u);
    assert.equal(browser.cookies(gateway.url).has('__Host-session'), false);
  }

  it('is refused where the answer is another issuer’s, by its name and without one (mix-up)', async () => {
    for (const named of [true, false]) {
      const { browser, callback } = await onTheWay();
      other.next = { does: 'sign-in', citizen: citizens.omid };
      const thief = new Browser();
      const asked = new URLSearchParams({
        client_id: other.clientId,
        response_type: 'code',
        redirect_uri: `${gateway.url}/session/callback`,
        scope: 'openid profile',
        state: callback.searchParams.get('state') ?? '',
        code_challenge: 'a'.repeat(43),
        code_challenge_method: 'S256',
      });
      await thief.navigate(`${other.url}/auth?${asked}`, `${gateway.url}/session/callback`);
      const theirs = new URL(thief.visited.at(-1) ?? '');
      assert.ok(theirs.searchParams.get('code') && theirs.searchParams.get('iss') === other.url);
      if (!named) theirs.searchParams.delete('iss');
      await refuses(browser, theirs);
    }
  });

  it('is refused where a right code stands beside another issuer’s name', async () => {
    const { browser, callback } = await onTheWay();
    callback.searchParams.set('iss', other.url);
    await refuses(browser, callback);
  });

  for (const [what, changes] of [
    ['nonce', { nonce: 'a'.repeat(43) }],
    ['PKCE verifier', { verifier: 'a'.repeat(43) }],
  ] as const)
    it(`is refused where the ${what} is not the one it began with`, async () => {
      const { browser, callback } = await onTheWay();
      await gateway.gateway.database
        .updateTable('login')
        .set(changes)
        .where('status', '=', 'at-issuer')
        .execute();
      await refuses(browser, callback);
    });

  it('asks with PKCE, state and nonce, which nobody can strip on the way: the request is pushed', async () => {
    const start = await new Browser().request(startAddress(gateway.url));
    const address = new URL(start.headers.get('location') ?? '');
    assert.deepEqual([...address.searchParams.keys()].sort(), ['client_id', 'request_uri']);
    const plain = await startTestGateway({}, { shape: 'plain' });
    const inAddress = new URL(
      (await new Browser().request(startAddress(plain.url))).headers.get('location') ?? '',
    );
    for (const parameter of ['state', 'nonce', 'code_challenge'])
      assert.equal(inAddress.searchParams.get(parameter)?.length, 43, parameter);
    assert.equal(inAddress.searchParams.get('code_challenge_method'), 'S256');
    await plain.close();
  });

  it('is refused on a device of many where the wish to be asked again was stripped on the way', async () => {
    const plain = await startTestGateway({}, { shape: 'plain' });
    const browser = new Browser();
    // The person before is still signed in at the issuer.
    plain.issuer.next = { does: 'sign-in', citizen: citizens.mina };
    await browser.navigate(startAddress(plain.url, { device: 'personal' }), pageOrigin);
    browser.cookies(plain.url).clear();
    const start = await browser.request(startAddress(plain.url, { device: 'shared' }));
    const address = new URL(start.headers.get('location') ?? '');
    assert.equal(address.searchParams.get('prompt'), 'login');
    for (const wish of ['prompt', 'max_age']) address.searchParams.delete(wish);
    await browser.navigate(address.href, pageOrigin);
    assert.match(browser.visited.at(-1) ?? '', /#panjare=refused$/u);
    await plain.close();
  });

  it('is not finished by the attacker’s own callback in the victim’s browser (login CSRF)', async () => {
    const attacker = await onTheWay();
    const victim = await onTheWay();
    const lured = await victim.browser.request(attacker.callback.href);
    assert.equal(lured.status, 400);
    assert.equal(victim.browser.cookies(gateway.url).has('__Host-session'), false);
    // The victim's own sign-in goes on.
    assert.equal((await victim.browser.request(victim.callback.href)).status, 303);
    assert.equal((await readJson(fetch(`${gateway.url}/session`))).state, 'signed-out');
  });

  it('gives a new session, whatever cookie the browser came with (fixation)', async () => {
    const attacker = await gateway.signIn(citizens.omid);
    const planted = attacker.cookies(gateway.url).get('__Host-session') ?? '';
    const { browser, callback } = await onTheWay();
    browser.cookies(gateway.url).set('__Host-session', planted);
    await browser.request(callback.href);
    const own = browser.cookies(gateway.url).get('__Host-session') ?? '';
    assert.ok(own !== '' && own !== planted);
    assert.equal((await readJson(attacker.call('/session'))).name, citizens.omid.name);
    // A login handle planted beforehand leads nowhere either: each start makes its own.
    const fixed = new Browser();
    fixed.cookies(gateway.url).set('__Host-login', 'a'.repeat(43));
    await fixed.request(startAddress(gateway.url));
    assert.notEqual(fixed.cookies(gateway.url).get('__Host-login'), 'a'.repeat(43));
  });

  it('lets none of its pages be framed, cached or named to the next site', async () => {
    const { callback } = await onTheWay();
    for (const address of [
      startAddress(gateway.url, { return_to: 'https://evil.example/' }),
      callback.href,
      `${gateway.url}/session/end?handle=x`,
      `${gateway.url}/session/ended`,
    ]) {
      const { headers } = await fetch(address, { redirect: 'manual' });
      assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/u, address);
      assert.equal(headers.get('cache-control'), 'no-store', address);
      assert.match(headers.get('referrer-policy') ?? '', /^(no-referrer|same-origin)$/u, address);
    }
    const start = await fetch(startAddress(gateway.url), { redirect: 'manual' });
    assert.equal(start.headers.get('referrer-policy'), 'no-referrer');
    assert.match(start.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/u);
  });

  it('leads to no address that is not registered, however it is written', async () => {
    for (const return_to of [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      `${pageOrigin}.evil.example/`,
      `${pageOrigin}@evil.example/`,
      `http://localhost:4200\\@evil.example/`,
      'javascript:alert(1)',
      'http://loc\u0430lhost:4200/',
      'http://localhost:42000/',
    ]) {
      const answer = await fetch(startAddress(gateway.url, { return_to }), { redirect: 'manual' });
      assert.equal(answer.status, 400, return_to);
      assert.equal(answer.headers.get('location'), null);
    }
  });
});
