import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Presentation, PresentationRejected, PresentationWaiting } from '@panjare/contract';
import { startSandbox } from '@panjare/sandbox';
import type { Sandbox } from '@panjare/sandbox';
import { documentTypes } from '../../examples/services/documents/document-types.ts';
import { lamp, openDocumentStage } from '../../packages/gateway/src/documents/testing/document-stage.ts';
import type { DocumentStage } from '../../packages/gateway/src/documents/testing/document-stage.ts';
import { comeBack, digitsAt, type } from '../../packages/gateway/src/documents/testing/walk.ts';
import { freePort } from '../../packages/gateway/src/testing/free-port.ts';
import type { CitizenBrowser } from '../../packages/gateway/src/testing/test-gateway.ts';
import { boxes, Person } from '../../packages/sandbox/src/wallet/person.testing.ts';
import { documentsConfiguration } from '../../tools/start/documents.ts';

/** Synthetic, as the sandbox's register of people knows her. */
const sara = {
  sub: 'sandbox-sara',
  name: 'سارا نمونه',
  national_id: '9990000018',
  phone_number: '+989000000001',
};

/** How the wallet can be told to misbehave, and what the gateway must say to that. */
const misbehaviours: readonly [string, PresentationRejected['reason']][] = [
  ['no-key-binding', 'holder'],
  ['wrong-key', 'holder'],
  ['wrong-audience', 'audience'],
  ['wrong-nonce', 'stale'],
  ['stale', 'stale'],
  ['dropped-disclosure', 'holder'],
  ['withheld-claim', 'claims'],
  ['altered-claim', 'signature'],
  ['forged-issuer', 'signature'],
  ['unknown-issuer', 'issuer'],
  ['another-type', 'type'],
  ['another-person', 'holder'],
];

describe('the gateway and a wallet that others wrote (@openid4vc, @sd-jwt)', () => {
  let stage: DocumentStage;
  let sandbox: Sandbox;
  let browser: CitizenBrowser;

  before(async () => {
    const port = await freePort();
    const configuration = documentsConfiguration('city', `http://127.0.0.1:${port}`);
    stage = await openDocumentStage({ kind: 'memory' }, configuration);
    sandbox = await startSandbox({
      port,
      clients: [],
      registersSecret: 'registers',
      gateways: [stage.url],
      agencies: [],
      documents: [...documentTypes],
    });
    browser = await stage.signIn(sara);
  });
  after(async () => {
    await sandbox?.close();
    await stage?.close();
  });

  /** Asks from a page of the gateway's own origin, which the wallet may lead back to. */
  async function start(device: 'same' | 'other'): Promise<PresentationWaiting> {
    const body = { service: lamp.ref, version: lamp.version, document: 'national-card', device };
    const returnTo = device === 'same' ? { returnTo: `${stage.url}/page` } : {};
    const response = await browser.call(
      '/presentations',
      'POST',
      { ...body, ...returnTo },
      { origin: stage.url },
    );
    assert.equal(response.status, 201, await response.clone().text());
    return (await response.json()) as PresentationWaiting;
  }

  /** Opens the wallet by its link, ticks all that is asked for and sends it. Gives where the wallet leads. */
  async function show(walletUrl: string, decision: 'send' | 'refuse' = 'send'): Promise<string> {
    const { origin, pathname, search } = new URL(walletUrl);
    assert.equal(origin, sandbox.url);
    const person = new Person(sandbox.url);
    const page = await person.unlock(sara.national_id, pathname + search);
    assert.match(page.text, /تا بدانیم چه کسی چراغ می‌خواهد/u);
    const ticked = Object.fromEntries(boxes(page).map((name) => [name, 'yes']));
    return (await person.answer(page, { ...ticked, do: decision })).url;
  }

  test('agree on a document that is shown on the same device', async () => {
    const waiting = await start('same');
    const back = await show(waiting.walletUrl);
    assert.match(back, /\/page#panjare-response=[\w-]{43}$/u);
    const verified = (await (await comeBack(browser, waiting.id, back)).json()) as Presentation;
    assert.ok(verified.state === 'verified', JSON.stringify(verified));
    assert.deepEqual(verified.claims, { given_name: 'سارا', family_name: 'نمونه' });
    assert.deepEqual(verified.issuer.en, 'Sample issuer of documents');
  });

  test('agree on one that is shown on another device, by its digits', async () => {
    const waiting = await start('other');
    const digits = await digitsAt(await show(waiting.walletUrl));
    const verified = (await (await type(browser, waiting.id, digits)).json()) as Presentation;
    assert.equal(verified.state, 'verified', JSON.stringify(verified));
  });

  test('agree that the person said no', async () => {
    const waiting = await start('same');
    assert.equal(await show(waiting.walletUrl, 'refuse'), `${stage.url}/page`);
    assert.equal((await stage.read(browser, waiting.id)).state, 'refused');
  });

  for (const [misbehaviour, reason] of misbehaviours) {
    test(`a wallet told to misbehave (${misbehaviour}) is told apart: ${reason}`, async () => {
      const waiting = await start('same');
      await show(`${waiting.walletUrl}&misbehave=${misbehaviour}`);
      const told = await stage.read(browser, waiting.id);
      assert.equal(told.state === 'rejected' ? told.reason : told.state, reason);
    });
  }

  test('agree that a document which its issuer took back counts no more', async () => {
    const person = new Person(sandbox.url);
    const list = await person.unlock(sara.national_id);
    const cards = [...list.text.matchAll(/href="(\/wallet\/documents\/[^"]+)"/gu)].map(
      ([, href = '']) => href,
    );
    const pages = await Promise.all(cards.map((href) => person.open(href)));
    const card = cards[pages.findIndex(({ text }) => /<h1[^>]*>[^<]*کارت ملی/u.test(text))];
    assert.ok(card !== undefined, pages[0]?.text);
    await person.send(await person.open(`${card}/revocation`), {}, `${card}/revocation`);
    // The list may be kept for two seconds.
    stage.clock.ahead += 3000;
    const waiting = await start('same');
    await show(`${waiting.walletUrl}&misbehave=unusable-document`);
    const told = await stage.read(browser, waiting.id);
    assert.equal(told.state === 'rejected' ? told.reason : told.state, 'revoked');
  });
});
