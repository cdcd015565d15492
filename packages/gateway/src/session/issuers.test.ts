import assert from 'node:assert/strict';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Issuer } from '../index.ts';
import { Browser } from '../testing/browser.ts';
import { readJson } from '../testing/read-json.ts';
import { pageOrigin, startAddress, startTestGateway } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';

const key = 'a-key-of-the-tests-only';
const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');

/**
 * An issuer that speaks nothing of OpenID Connect: it sends the browser back with a ticket, which names the citizen and
 * the sign-in, signed with a key that both know.
 */
function ticketIssuer(gateway: string, ticketFor: (state: string) => string): Issuer {
  return {
    async begin({ state }) {
      // The stand-in of its pages: the citizen is there at once.
      const back = new URL(`${gateway}/session/callback`);
      const ticket = ticketFor(state);
      back.search = String(new URLSearchParams({ state, ticket, seal: sign(ticket) }));
      return back;
    },
    async finish({ searchParams }, { state }, { acr }) {
      const [ticket, seal] = [searchParams.get('ticket') ?? '', searchParams.get('seal') ?? ''];
      if (ticket === 'turned-back') return { state: 'cancelled' };
      const right = sign(ticket);
      if (seal.length !== right.length || !timingSafeEqual(Buffer.from(seal), Buffer.from(right)))
        return { state: 'refused' };
      const { of, subject, name, level } = JSON.parse(ticket) as { [name: string]: string };
      if (of !== state || subject === undefined || name === undefined) return { state: 'refused' };
      if (acr !== undefined && acr !== level) return { state: 'level' };
      const identity = { subject, name, nationalId: undefined, phoneNumber: undefined, acr: level };
      return { state: 'identified', identity, refreshToken: undefined };
    },
  };
}

const ticketOf = (state: string): string =>
  JSON.stringify({ of: state, subject: 'ticket-1', name: 'شخص ساختگی', level: 'ticket' });

describe('an issuer that does not speak OpenID Connect', () => {
  it('signs citizens in through the same door', async () => {
    const gateway = await startTestGateway({}, { issuer: (url) => ticketIssuer(url, ticketOf) });
    const browser = new Browser();
    await browser.navigate(startAddress(gateway.url), pageOrigin);
    assert.equal(browser.visited.at(-1), `${pageOrigin}/service?step=2#panjare=signed-in`);
    const cookie = browser.cookies(gateway.url).get('__Host-session') ?? '';
    const ask = (method = 'GET') =>
      readJson(
        fetch(`${gateway.url}/session`, {
          method,
          headers: {
            cookie: `__Host-session=${cookie}`,
            origin: pageOrigin,
            'panjare-client': 'test/1',
          },
        }),
      );
    assert.equal((await ask()).name, 'شخص ساختگی');
    assert.deepEqual(
      await ask('DELETE'),
      { state: 'ended', reason: 'signed-out' },
      'and has no page to end it at',
    );
    const word = await fetch(`${gateway.url}/session/backchannel`, { method: 'POST' });
    assert.equal(word.status, 400);
    await gateway.close();
  });

  for (const [what, ticketFor, outcome] of [
    ['of another sign-in', () => ticketOf('another'), 'refused'],
    ['of somebody who turned back', () => 'turned-back', 'cancelled'],
  ] as const)
    it(`brings nobody in with a ticket ${what}`, async () => {
      const gateway = await startTestGateway({}, { issuer: (url) => ticketIssuer(url, ticketFor) });
      const browser = new Browser();
      await browser.navigate(startAddress(gateway.url), pageOrigin);
      assert.equal(browser.visited.at(-1), `${pageOrigin}/service?step=2#panjare=${outcome}`);
      assert.equal(browser.cookies(gateway.url).has('__Host-session'), false);
      await gateway.close();
    });

  it('is asked for a level as any other', async () => {
    const gateway = await startTestGateway({}, { issuer: (url) => ticketIssuer(url, ticketOf) });
    const browser = new Browser();
    await browser.navigate(startAddress(gateway.url, { acr: 'in-person' }), pageOrigin);
    assert.equal(browser.visited.at(-1), `${pageOrigin}/service?step=2#panjare=level`);
    await gateway.close();
  });
});

describe('an issuer of another shape', () => {
  it('is found by discovery alone: endpoints elsewhere, no pushed request, no userinfo, nothing to sign out at', async () => {
    const gateway = await startTestGateway({}, { shape: 'plain' });
    const start = await new Browser().request(startAddress(gateway.url));
    const address = new URL(start.headers.get('location') ?? '');
    assert.equal(address.pathname, '/oauth/enter');
    assert.equal(address.searchParams.get('code_challenge_method'), 'S256');
    const browser = await gateway.signIn(citizens.omid, 'shared');
    assert.equal((await readJson(browser.call('/session'))).name, citizens.omid.name);
    assert.deepEqual(await readJson(browser.call('/session', 'DELETE')), {
      state: 'ended',
      reason: 'signed-out',
    });
    await gateway.close();
  });
});
