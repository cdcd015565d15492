import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, it } from 'node:test';

import { createClient } from '../index.ts';
import { problem, startGateway, type GatewayStub } from '../testing/gateway-stub.ts';

const stubs: GatewayStub[] = [];
afterEach(async () => {
  for (const stub of stubs.splice(0)) await stub.close();
});

const line = (position: number) =>
  `id: ${position}\ndata: ${JSON.stringify({ position, type: 'inquiry.sent' })}\n\n`;

function streamOf(write: (response: ServerResponse) => void) {
  return (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    write(response);
  };
}

describe('the events of a case', () => {
  it('arrive over a stream, resumed where it broke', async () => {
    let streams = 0;
    const stub = await startGateway(() => {
      streams += 1;
      const first = streams === 1;
      return streamOf((response) => {
        response.write(': beat\n\n' + (first ? line(1) + line(2) : line(3)));
        if (first) setTimeout(() => response.destroy(), 20);
      });
    });
    stubs.push(stub);
    const ending = new AbortController();
    const got: number[] = [];
    const { cases } = createClient({ gateway: stub.origin });
    for await (const { position } of cases.watch('c1', { signal: ending.signal })) {
      if (got.push(position) === 3) ending.abort();
    }
    assert.deepEqual(got, [1, 2, 3]);
    assert.deepEqual(
      stub.seen.map(({ path, query, headers }) => [path, query.get('after'), headers.accept]),
      [
        ['/cases/c1/events', '0', 'text/event-stream'],
        ['/cases/c1/events', '2', 'text/event-stream'],
      ],
    );
  });

  it('arrive by polling where a gateway has no streams', async () => {
    const stub = await startGateway(() => ({ body: { events: [{ position: 5 }, { position: 6 }] } }));
    stubs.push(stub);
    const clock = { now: Date.now, wait: () => new Promise<void>((resolve) => setTimeout(resolve, 1)) };
    const ending = new AbortController();
    const got: number[] = [];
    const { cases } = createClient({ gateway: stub.origin, clock });
    for await (const { position } of cases.watch('c1', { after: 4, signal: ending.signal })) {
      if (got.push(position) === 2) ending.abort();
    }
    assert.deepEqual(got, [5, 6]);
  });

  it('end with a fault where nobody is signed in', async () => {
    const stub = await startGateway(() => problem(401, 'signed-out'));
    stubs.push(stub);
    const { cases } = createClient({ gateway: stub.origin });
    await assert.rejects(cases.watch('c1')[Symbol.asyncIterator]().next(), { code: 'signed-out' });
  });
});
