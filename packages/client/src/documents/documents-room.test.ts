import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import type { DeviceMode } from '@panjare/contract';

import { createClient } from '../create-client.ts';
import { startGateway, type GatewayStub } from '../testing/gateway-stub.ts';
import { systemClock } from '../transport/system-clock.ts';
import type { Asking } from './asking.ts';
import type { AskingState } from './asking-state.ts';
import { handOver, takeResponse } from './document-return.ts';
import type { TabStorage } from './kept-asking.ts';

const stubs: GatewayStub[] = [];
afterEach(async () => {
  for (const stub of stubs.splice(0)) await stub.close();
});

const document = { service: 'city/resident-parking', version: 1, document: 'driving-licence' };
const expiresAt = new Date(Date.now() + 300_000).toISOString();

async function setUp(device: DeviceMode = 'shared') {
  const basics = { id: 'presentation-1', document: 'driving-licence', device: 'same' };
  const stub = await startGateway(({ method, path }) => {
    if (method === 'DELETE') return { status: 204 };
    if (path === '/session') return { body: { state: 'signed-out' } };
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
  /** What a page does, and does again when it is loaded anew. */
  const load = () => createClient({ gateway: stub.origin, embedding: 'same-site', device });
  const ask = (client = load(), { signal } = ended) => client.documents.ask(document, { signal });
  return { stub, ended, load, ask, asking: ask() };
}

/** The storage of a tab, which Node has none of. */
function openTab(): Map<string, string> {
  const kept = new Map<string, string>();
  const storage: TabStorage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    key: (place) => [...kept.keys()][place] ?? null,
    get length() {
      return kept.size;
    },
  };
  Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, get: () => storage });
  return kept;
}

const reaches = (asking: Asking, wanted: AskingState['state']) =>
  new Promise<void>((resolve) => void asking.state.subscribe(({ state }) => state === wanted && resolve()));

describe('the documents of a client', () => {
  it('go from one tab to the gateway, by another that the wallet led back', async () => {
    const { stub, ended, asking } = await setUp();
    await asking.start({ device: 'same', returnTo: 'https://city.example/parking.html?x=1#there' });
    const { returnTo } = stub.seen[0]?.body as { returnTo: string };
    assert.match(returnTo, /^https:\/\/city\.example\/parking\.html\?x=1&panjare-asking=[\w-]{43}$/);
    const history = { state: null, replaceState: () => undefined };
    const returned = takeResponse({ href: `${returnTo}#panjare-response=abc` }, history);
    assert.ok(returned);
    assert.equal(await handOver(returned, { clock: systemClock }).isTaken, true);
    await reaches(asking, 'verified');
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

  it('go on where they were when a page of the citizen’s own device is loaded anew', async () => {
    const kept = openTab();
    const { stub, ended, load, ask } = await setUp('personal');
    const stopped = new AbortController();
    await ask(load(), stopped).start({ device: 'same', returnTo: 'https://city.example/parking.html' });
    stopped.abort();
    const [begun] = kept.values();
    const { mark = '' } = JSON.parse(begun ?? '{}') as { mark?: string };
    // The phone has stopped the tab; the wallet leads into another.
    const handing = handOver({ mark, responseCode: 'abc' }, { clock: systemClock });
    await reaches(ask(), 'verified');
    await handing.taken;
    assert.deepEqual(stub.seen.findLast(({ path }) => path.endsWith('/return'))?.body, {
      responseCode: 'abc',
    });
    assert.equal(
      stub.seen.filter(({ method, path }) => method === 'POST' && !path.endsWith('return')).length,
      1,
    );
    ended.abort();
  });

  it('are forgotten by the tab once they are given up, or nobody is signed in', async () => {
    const kept = openTab();
    const { ended, load, ask } = await setUp('personal');
    const asking = ask();
    await asking.start({ device: 'other' });
    assert.equal(kept.size, 1);
    asking.cancel();
    assert.equal(kept.size, 0);
    const client = load();
    await ask(client).start({ device: 'other' });
    assert.equal(kept.size, 1);
    await client.session.refresh().catch(() => undefined);
    assert.equal(kept.size, 0);
    ended.abort();
  });

  it('are kept nowhere on a device of many', async () => {
    const kept = openTab();
    const { ended, ask, asking } = await setUp('shared');
    await asking.start({ device: 'other' });
    assert.equal(kept.size, 0);
    assert.deepEqual(ask().state.read(), { state: 'idle' });
    ended.abort();
  });
});
