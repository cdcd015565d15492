import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { ServiceDefinition } from '@panjare/contract';
import { PlainVisitor } from '../testing/plain-visitor.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser, TestGateway } from '../testing/test-gateway.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { testService } from '../testing/test-service.ts';

/** Nobody's address. */
const address = {
  postalCode: '5133913131',
  province: 'آذربایجان شرقی',
  city: 'تبریز',
  street: 'خیابان نمونه، کوچهٔ یکم',
};
const text = { type: 'string', maxLength: 500 };

/** A service that asks for an address and a bill. */
const service: ServiceDefinition = {
  ...testService,
  ref: 'city/plain-parts',
  data: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: {
      address: {
        type: 'object',
        title: 'نشانی ملک',
        properties: {
          ...{ province: text, city: text, street: text, number: text, floor: text, unit: text },
          postalCode: { type: 'string', format: 'postal-code' },
        },
        required: ['postalCode', 'province', 'city', 'street'],
        additionalProperties: false,
      },
      bill: {
        type: 'object',
        title: 'آخرین قبض',
        format: 'bill',
        properties: {
          billId: { type: 'string', format: 'bill-id' },
          paymentId: { type: 'string', format: 'payment-id' },
        },
        required: ['billId', 'paymentId'],
        additionalProperties: false,
      },
    },
    required: ['address', 'bill'],
    additionalProperties: false,
  },
  pages: [
    {
      id: 'property',
      title: { fa: 'ملک' },
      items: [
        { kind: 'field', at: '/address' },
        { kind: 'field', at: '/bill' },
      ],
    },
  ],
  checks: [],
  prefill: [],
};
const start = '/forms/city/plain-parts/start';
const bill = { 'billId:/bill': '۱۱۱۷۷۵۳۲۰۰۱۴۰', 'paymentId:/bill': '12070160' };

describe('plain pages of answers in several boxes', () => {
  const post = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const { postalCode } = JSON.parse(body) as { postalCode: string };
      if (postalCode !== address.postalCode) return response.writeHead(404).end();
      response.end(JSON.stringify(address));
    });
  });
  let gateway: TestGateway;
  let browser: CitizenBrowser;
  let mina: PlainVisitor;
  before(async () => {
    await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(post.address() as AddressInfo).port}/post`;
    gateway = await startTestGateway({
      services: [service],
      addressRegister: 'post',
      registers: { post: { url, secret: 'post-secret' } },
    });
    browser = await gateway.signIn();
    mina = new PlainVisitor(browser, gateway.url);
  });
  after(async () => {
    await gateway.close();
    post.closeAllConnections();
    await new Promise((resolve) => post.close(resolve));
  });
  const begin = async () => mina.send(await mina.open(start), {}, { action: start });

  it('find an address by its postal code and go on with it', async () => {
    const found = await mina.send(await begin(), {
      'postalCode:/address': '۵۱۳۳۹-۱۳۱۳۱',
      'number:/address': '۱۲',
      do: 'find /address',
    });
    assert.match(found.html, /نشانی از ادارهٔ پست آمد/u);
    assert.match(found.html, /value="تبریز"/u);
    const review = await mina.send(found, bill);
    assert.match(review.url, /\/review$/u, review.html);
    assert.match(review.html, /آذربایجان شرقی، تبریز، خیابان نمونه، کوچهٔ یکم، پلاک ۱۲، کد پستی ۵۱۳۳۹۱۳۱۳۱/u);
    assert.match(review.html, /شناسهٔ قبض ۱۱۱۷۷۵۳۲۰۰۱۴۰، شناسهٔ پرداخت ۱۲۰۷۰۱۶۰/u);
    const { drafts } = await readJson(browser.call('/drafts'));
    assert.deepEqual(drafts[0].answers, {
      address: { ...address, number: '۱۲' },
      bill: { billId: '1117753200140', paymentId: '12070160' },
    });
  });

  it('leave what is written by hand, and say what the post does not know', async () => {
    const written = {
      'province:/address': 'تهران',
      'city:/address': 'تهران',
      'street:/address': 'خیابان الگو',
    };
    const kept = await mina.send(await begin(), {
      ...written,
      'postalCode:/address': address.postalCode,
      do: 'find /address',
    });
    assert.match(kept.html, /نوشتهٔ شما ماند/u);
    assert.match(kept.html, /value="تهران"/u);
    const unknown = await mina.send(kept, { 'postalCode:/address': '1133913131', do: 'find /address' });
    assert.match(unknown.html, /این کد را نمی‌شناسد/u);
    assert.match((await mina.send(unknown, bill)).url, /\/review$/u);
  });

  it('say at each box what is missing or wrong, with a link to it', async () => {
    const wrong = await mina.send(await begin(), {
      'postalCode:/address': '51339',
      'billId:/bill': '1117753200140',
      'paymentId:/bill': '12070161',
    });
    assert.match(wrong.html, /<a href="#f-address-city">نشانی ملک: «شهر یا روستا» را وارد کنید\.<\/a>/u);
    assert.match(wrong.html, /id="f-address-postalCode-error"/u);
    assert.match(wrong.html, /<a href="#f-bill-billId">آخرین قبض: این دو شناسه با هم نمی‌خوانند/u);
    assert.match(wrong.html, /id="f-address-city"[^>]*aria-invalid="true"/u);
    assert.doesNotMatch(wrong.html, /id="f-address-unit"[^>]*aria-invalid/u);
  });
});
