import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { openFaultProxy, type CutPoint, type FaultProxy } from './fault-proxy.ts';

let server: Server;
let proxy: FaultProxy;
/** Bodies that the server has taken whole. */
let taken: string[] = [];
const long = 'پ'.repeat(50_000);

before(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      taken.push(body);
      if (request.url === '/nothing') response.writeHead(204).end();
      else response.end(long);
    });
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  proxy = await openFaultProxy(0, (server.address() as AddressInfo).port);
});

after(async () => {
  await proxy.close();
  server.close();
});

beforeEach(() => {
  proxy.forget();
  taken = [];
});

/** What came of a request: the length of its answer, or `cut`. */
async function send(path: string, body = long): Promise<number | 'cut'> {
  try {
    const answer = await fetch(`http://localhost:${proxy.port}${path}`, { method: 'POST', body });
    return (await answer.text()).length;
  } catch {
    return 'cut';
  }
}

describe('a fault proxy', () => {
  const expected: { [point in CutPoint]: { heard: boolean; acted: boolean } } = {
    before: { heard: false, acted: false },
    'mid-request': { heard: false, acted: false },
    after: { heard: false, acted: true },
    'mid-answer': { heard: false, acted: true },
    answered: { heard: true, acted: true },
  };
  for (const [point, { heard, acted }] of Object.entries(expected)) {
    for (const path of ['/all', '/nothing']) {
      test(`cuts ${path} at "${point}": ${acted ? 'acted upon' : 'never seen'}, ${heard ? 'heard' : 'not heard'}`, async () => {
        proxy.cut({ method: 'POST', path: /./, point: point as CutPoint });
        assert.equal(await send(path), heard ? (path === '/all' ? long.length : 0) : 'cut');
        assert.deepEqual(taken, acted ? [long] : []);
        assert.deepEqual(
          proxy.exchanges.map(({ cut }) => cut),
          [point],
        );
        assert.equal(proxy.waiting, 0);
        assert.notEqual(await send(path), 'cut', 'the next one passes');
      });
    }
  }

  test('cuts the request that is told, so often as is told', async () => {
    proxy.cut({ method: 'POST', path: /^\/all/, point: 'before', skip: 1, times: 2 });
    const came = [];
    for (const path of ['/nothing', '/all', '/all', '/all', '/all']) came.push(await send(path, 'x'));
    assert.deepEqual(came, [0, long.length, 'cut', 'cut', long.length]);
  });

  test('carries as much as its line, and is cut as often as was asked', async () => {
    const disconnects = { count: 3, overBytes: 250_000, milliseconds: 1 };
    proxy.line.become({ bytesPerSecond: 2_000_000, roundTrip: 2, disconnects, seed: 1 });
    let cut = 0;
    while (proxy.line.disconnected < 3) {
      if ((await send('/nothing')) === 'cut') cut += 1;
      await new Promise((later) => setTimeout(later, 2));
    }
    assert.ok(cut >= 3);
    proxy.line.become('perfect');
    assert.equal(await send('/nothing'), 0);
  });
});
