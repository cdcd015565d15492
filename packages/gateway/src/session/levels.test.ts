import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { compile, shownHash } from '@panjare/form';
import { Browser } from '../testing/browser.ts';
import { DpopClient } from '../testing/dpop-client.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser, TestGateway } from '../testing/test-gateway.ts';
import { foreignOrigin, pageOrigin, startAddress, startTestGateway } from '../testing/test-gateway.ts';
import { citizens, testLevels } from '../testing/test-issuer.ts';
import { testService } from '../testing/test-service.ts';
import { reaches } from './levels.ts';

const [code = '', card = ''] = testLevels;
const sure = {
  ...testService,
  ref: 'city/sure',
  prefill: [],
  signIn: { when: 'before-submit' as const, acr: card, acrAlsoFor: ['prefill' as const] },
};

describe('a level of assurance', () => {
  it('reaches itself and those before it, and one that is in no list only itself', () => {
    assert.deepEqual(
      [
        reaches(testLevels, card, code),
        reaches(testLevels, code, code),
        reaches(testLevels, code, card),
        reaches(testLevels, undefined, code),
        reaches(testLevels, 'other', code),
        reaches(undefined, 'other', 'other'),
        reaches(undefined, undefined, undefined),
      ],
      [true, true, false, false, false, true, true],
    );
  });
});

describe('a service that wants to know the citizen more surely', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await startTestGateway({ services: [testService, sure] });
  });
  after(() => gateway.close());

  async function submit(browser: CitizenBrowser, key: string) {
    const answers = { name: 'مینا', lamps: 2 };
    const texts = await shownHash(compile(sure), answers, 'fa');
    const shown = { service: sure.ref, version: 1, locale: 'fa', texts };
    const body = { service: sure.ref, version: 1, answers, shown, consents: [] };
    return browser.call('/cases', 'POST', body, { 'idempotency-key': key });
  }

  /** Signs in again in the same browser. */
  async function again(browser: CitizenBrowser, acr: string, changes: { [name: string]: string } = {}) {
    gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina, acr };
    const asked = { device: 'shared', acr: card, ...changes };
    return browser.navigate(startAddress(gateway.url, asked), pageOrigin);
  }

  it('asks for the level, and takes the same submission under the same key once it is reached', async () => {
    const browser = await gateway.signIn();
    const key = randomUUID();
    const refused = await submit(browser, key);
    assert.equal(refused.status, 403);
    const problem = await readJson(refused);
    assert.deepEqual([problem.code, problem.acr], ['step-up-needed', card]);
    await again(browser, card);
    assert.equal((await readJson(browser.call('/session'))).acr, card);
    assert.equal((await submit(browser, key)).status, 201);
  });

  it('asks before registers are read too, where it says so', async () => {
    const browser = await gateway.signIn();
    assert.equal((await browser.call(`/prefill?service=${sure.ref}`)).status, 403);
    assert.equal((await browser.call(`/prefill?service=${testService.ref}`)).status, 200);
  });

  it('refuses a sign-in that did not reach the level, says so, and leaves the session before as it was', async () => {
    const browser = await gateway.signIn();
    const attempt = 'a'.repeat(43);
    await again(browser, code, { attempt });
    assert.equal(browser.visited.at(-1), `${pageOrigin}/service?step=2#panjare=level`);
    const session = await readJson(browser.call(`/session?attempt=${attempt}`));
    assert.deepEqual([session.state, session.acr, session.attempt], ['signed-in', code, 'level']);
    const popup = await again(browser, code, { mode: 'popup' });
    assert.match(await popup.text(), /این ورود کافی نبود/u);
  });

  it('says the same to a page of another site', async () => {
    const client = await DpopClient.create(gateway.url);
    const { authorizeUrl, handle } = await readJson(client.start(foreignOrigin, { acr: card }));
    gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina, acr: code };
    await new Browser().navigate(authorizeUrl, undefined, { headers: { referer: `${foreignOrigin}/` } });
    assert.deepEqual(await readJson(client.redeem(handle)), { state: 'failed', reason: 'level' });
  });

  it('takes a level above the one that is asked for', async () => {
    gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina, acr: card };
    const browser = new Browser();
    await browser.navigate(startAddress(gateway.url, { acr: code }), pageOrigin);
    assert.equal(browser.visited.at(-1), `${pageOrigin}/service?step=2#panjare=signed-in`);
  });
});

describe('how an attempt stands', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await startTestGateway();
  });
  after(() => gateway.close());

  it('is told by its name alone, and says nothing of who signed in', async () => {
    const attempt = 'b'.repeat(43);
    const ask = () => readJson(fetch(`${gateway.url}/session?attempt=${attempt}`));
    assert.deepEqual(await ask(), { state: 'signed-out', attempt: 'waiting' });
    gateway.issuer.next = { does: 'sign-in', citizen: citizens.mina };
    await new Browser().navigate(startAddress(gateway.url, { attempt, mode: 'popup' }));
    // Done, and nobody there: what a browser sees that keeps the cookie from the page.
    assert.deepEqual(await ask(), { state: 'signed-out', attempt: 'done' });
  });

  it('is over where the issuer does not answer, at the start and on the way back', async () => {
    const other = await startTestGateway();
    const address = (attempt: string) => startAddress(other.url, { attempt, mode: 'popup' });
    const browser = new Browser();
    await browser.navigate(address('c'.repeat(43)), `${other.url}/session/callback`);
    const callback = browser.visited.at(-1) ?? '';
    await other.issuer.close();
    await browser.request(callback);
    const ask = async (attempt: string) =>
      (await readJson(fetch(`${other.url}/session?attempt=${attempt}`))).attempt as string;
    assert.equal(await ask('c'.repeat(43)), 'issuer-unreachable');
    const page = await new Browser().navigate(address('d'.repeat(43)));
    assert.equal(page.status, 502);
    assert.equal(await ask('d'.repeat(43)), 'issuer-unreachable');
    await other.close().catch(() => undefined);
  });

  it('refuses a name that could be guessed', async () => {
    assert.equal((await fetch(startAddress(gateway.url, { attempt: 'short' }))).status, 400);
  });
});
