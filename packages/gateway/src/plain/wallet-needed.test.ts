import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { ServiceDefinition } from '@panjare/contract';
import type { Gateway } from '../context.ts';
import { createSelfSigned } from '../documents/self-signed.ts';
import { cardType, lamp } from '../documents/testing/document-stage.ts';
import { readJson } from '../testing/read-json.ts';
import { PlainVisitor } from '../testing/plain-visitor.ts';
import type { CitizenBrowser, TestGateway } from '../testing/test-gateway.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { neededDocuments } from './wallet-needed.ts';
import { wordsIn } from './words.ts';

const fullPage = 'https://city.example/lamp.html';
const sheet = `/forms/${lamp.ref}`;
const service: ServiceDefinition = {
  ...lamp,
  sheet: { ...lamp.sheet, unit: { fa: 'ادارهٔ روشنایی' }, phone: '137' },
};
const byChoice: ServiceDefinition = {
  ...lamp,
  ref: 'city/lamp-by-choice',
  documents: lamp.documents.map(({ required: _, ...request }) => request),
};

describe('a plain page of a service that must be shown a document', () => {
  let gateway: TestGateway;
  let browser: CitizenBrowser;
  let mina: PlainVisitor;
  before(async () => {
    gateway = await startTestGateway({
      services: [service, byChoice],
      servicePages: { [lamp.ref]: fullPage },
      documents: {
        types: [cardType],
        wallet: 'openid4vp://',
        issuers: [],
        signing: createSelfSigned('Sample gateway', new Date()),
      },
      sealKey: randomBytes(32).toString('base64url'),
    });
    browser = await gateway.signIn();
    mina = new PlainVisitor(browser, gateway.url);
  });
  after(() => gateway.close());

  it('says so first, and leads to the page that can ask a wallet, or in person', async () => {
    for (const path of [sheet, `${sheet}/pages/one`, `${sheet}/start`]) {
      const { html } = await mina.open(path);
      assert.match(html, /کارت ملی را از کیف مدارک شما می‌خواهد/u, path);
      assert.match(html, new RegExp(`<a class="go" href="${fullPage}">رفتن به صفحهٔ کامل`, 'u'), path);
      assert.match(html, /با اصل مدرک به ادارهٔ روشنایی بروید[\s\S]*<bdi dir="ltr">۱۳۷/u, path);
      assert.doesNotMatch(html, /\/start">|name="key"/u, `${path} begins what cannot be sent`);
    }
    const { html } = await mina.open(sheet);
    assert.ok(html.indexOf('کیف مدارک') < html.indexOf('<dl'), 'before all else of the sheet');
  });

  it('begins no draft, and sends none that was begun on the full page', async () => {
    const values = new URLSearchParams({
      token: tokenOf(await mina.open(`${sheet}/start`)),
      key: 'k'.repeat(20),
    });
    assert.match((await mina.post(`${sheet}/start`, values)).url, /\/start$/u);
    assert.deepEqual((await readJson(browser.call('/drafts'))).drafts, []);
    const answers = { name: 'مینا', street: 'یکم' };
    const draft = { service: lamp.ref, version: lamp.version, answers, page: 'one' };
    const made = await browser.call('/drafts', 'POST', draft, { 'idempotency-key': 'd'.repeat(20) });
    const { id } = (await made.json()) as { id: string };
    const { html } = await mina.open(`${sheet}/drafts/${id}/review`);
    assert.match(html, new RegExp(`href="${fullPage}"`, 'u'));
    assert.doesNotMatch(html, /name="submission"/u);
  });

  it('begins as ever where the document is the citizen’s choice', async () => {
    const { html } = await mina.open(`/forms/${byChoice.ref}`);
    assert.match(html, /\/start">شروع/u);
    assert.doesNotMatch(html, /کیف مدارک/u);
  });
});

describe('the documents that a request must bring', () => {
  const known = { types: [cardType] };
  const asked = (isOwn: boolean, documents: unknown): string[] =>
    neededDocuments(
      {
        words: wordsIn('fa'),
        gateway: {
          config: { documents },
          services: { current: () => (isOwn ? lamp : undefined) },
        } as unknown as Gateway,
      },
      lamp,
    );

  it('are those that the gateway which takes it can ask for', () => {
    assert.deepEqual(asked(true, known), ['کارت ملی']);
    assert.deepEqual(asked(true, undefined), [], 'a gateway of no wallets takes it by hand');
    assert.deepEqual(asked(false, known), ['کارت ملی']);
    assert.deepEqual(asked(false, undefined), ['مدرکی'], 'another operator’s, of a kind not known here');
  });
});

function tokenOf({ html }: { html: string }): string {
  return /name="token" value="([^"]+)"/u.exec(html)?.[1] ?? '';
}
