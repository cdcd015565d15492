import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import { createClient } from '../create-client.ts';
import { startGateway, type GatewayStub } from '../testing/gateway-stub.ts';
import { systemClock } from '../transport/system-clock.ts';
import { handOver, takeResponse } from './document-return.ts';

const stubs: GatewayStub[] = [];
afterEach(async () => {
  for (const stub of stubs.splice(0)) await stub.close();
});

const document = { service: 'city/resident-parking', version: 1, document: 'driving-licence' };
const expiresAt = new Date(Date.now() + 300_000).toISOString();

async function setUp() {
  const basics = { id: 'presentation-1', document: 'driving-licence', device: 'same' };
  const stub = await startGateway(({ method, path }) => {
    if (method === 'DELETE') return { status: 204 };
    if (path.endsWith('/return'))
      return {
        body: {
          ...{ ...basics, state: 'verified', claims: {}, facts: [], issuer: { fa: 'نمونه' } },
          ...{ verifiedAt: expiresAt, expiresAt },
        },
      };
    const state = method === 'POST' ? 'waiting' : 'presented';
    return {
      status: method === 'POST' ? 201 : 200,
      body: {
        ...basics,
        state,
        expiresAt,
        requestUri: 'https://g.example/x',
        walletUrl: 'https://w.example/',
      },
    };
  });
  stubs.push(stub);
  const ended = new AbortController();
  const client = createClient({ gateway: stub.origin, embedding: 'same-site' });
  return { stub, ended, asking: client.documents.ask(document, { signal: ended.signal }) };
}

describe('the documents of a client', () => {
  it('go from one tab to the gateway, by another that the wallet led back', async () => {
    const { stub, ended, asking } = await setUp();
    await asking.start({ device: 'same', returnTo: 'https://city.example/parking.html?x=1#there' });
    const { returnTo } = stub.seen[0]?.body as { returnTo: string };
    assert.match(returnTo, /^https:\/\/city\.example\/parking\.html\?x=1&panjare-asking=[\w-]{43}$/);
    const history = { state: null, replaceState: () => undefined };
    const returned = takeResponse({ href: `${returnTo}#panjare-response=abc` }, history);
    assert.ok(returned);
    assert.equal(await handOver(returned, { clock: systemClock }), true);
    await new Promise<void>((resolve) => {
      asking.state.subscribe(({ state }) => state === 'verified' && resolve());
    });
    const sent = stub.seen.find(({ path }) => path.endsWith('/return'));
    assert.deepEqual(sent?.body, { responseCode: 'abc' });
    assert.equal(sent?.path, '/presentations/presentation-1/return');
    ended.abort();
  });

  it('tell the gateway nothing of where to lead back from another device', async () => {
    const { stub, ended, asking } = await setUp();
    await asking.start({ device: 'other', returnTo: 'https://city.example/' });
    assert.deepEqual(stub.seen[0]?.body, { ...document, device: 'other' });
    asking.cancel();
    ended.abort();
    while (!stub.seen.some(({ method }) => method === 'DELETE'))
      await new Promise((resolve) => setTimeout(resolve, 5));
  });
});
