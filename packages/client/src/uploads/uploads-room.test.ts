import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, describe, it } from 'node:test';

import type { Client } from '../client.ts';
import type { UploadSending, UploadState } from './uploads.ts';
import { createClient } from '../create-client.ts';
import { manualClock, type ManualClock } from '../testing/manual-clock.ts';
import { countedFetch, pass, settled } from '../testing/passing-time.ts';
import { startTusGateway, type Mishap, type TusGateway } from './testing/tus-gateway.ts';

const draft = '0197a5b0-0000-7000-8000-000000000002';
const place = { draft, at: '/plan' };
const to = () => Promise.resolve(place);
const bytes = randomBytes(500_000);
const plan = () => new File([bytes], 'نقشهٔ ساختمان.pdf', { type: 'application/pdf' });

interface Scene {
  gateway: TusGateway;
  client: Client;
  clock: ManualClock;
}

const gateways: TusGateway[] = [];
afterEach(async () => {
  for (const gateway of gateways.splice(0)) await gateway.close();
});

async function setUp(...mishaps: { method: string; mishap: Mishap }[]): Promise<Scene> {
  const gateway = await startTusGateway();
  gateways.push(gateway);
  gateway.mishaps.push(...mishaps);
  const clock = manualClock();
  const client = createClient({
    gateway: gateway.origin,
    embedding: 'same-site',
    clock,
    fetch: countedFetch,
  });
  return { gateway, client, clock };
}

/** What was shown, with repeats left out. */
function follow({ state }: UploadSending): string[] {
  const seen: string[] = [];
  state.subscribe((now) => {
    const name = 'reason' in now ? now.reason : now.state;
    if (seen.at(-1) !== name) seen.push(name);
  });
  return seen;
}

const kept = ({ gateway }: Scene) => [...gateway.uploads.values()].map((upload) => upload.bytes);
const doneOf = (end: UploadState) => {
  assert.equal(end.state, 'done', JSON.stringify(end));
  return end.state === 'done' ? end : assert.fail();
};

describe('a file that is sent', () => {
  it('arrives in pieces, with its name and its place, and says how far it is', async () => {
    const scene = await setUp();
    const sending = scene.client.uploads.send(plan(), to);
    const sizes: number[] = [];
    sending.state.subscribe((now) => now.state === 'sending' && sizes.push(now.sent));
    const { upload } = doneOf(await settled(scene.clock, sending.settled));
    assert.equal(upload.name, 'نقشهٔ ساختمان.pdf');
    assert.deepEqual(upload.for, place);
    assert.deepEqual(kept(scene), [bytes]);
    assert.equal(sizes[0], 0);
    assert.equal(sizes.at(-1), bytes.length);
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => a - b),
    );
    assert.deepEqual(scene.gateway.seen.slice(0, 3), ['POST', 'PATCH 0', 'PATCH 65536']);
  });

  for (const [name, mishap] of [
    ['before a piece', 'before'],
    ['in the middle of a piece', { afterBytes: 20_000 }],
    ['after a piece, before its answer', 'unanswered'],
  ] as const)
    it(`goes on from where the gateway is when the connection is cut ${name}`, async () => {
      const scene = await setUp({ method: 'PATCH', mishap });
      const sending = scene.client.uploads.send(plan(), to);
      const seen = follow(sending);
      doneOf(await settled(scene.clock, sending.settled));
      assert.deepEqual(kept(scene), [bytes]);
      assert.deepEqual(seen, ['waiting', 'sending', 'offline', 'sending', 'done']);
      assert.ok(scene.gateway.seen.includes('HEAD'));
    });

  it('arrives whole over a line that is cut at every other request', async () => {
    const cuts: Mishap[] = ['before', { afterBytes: 9000 }, 'unanswered'];
    const mishaps = Array.from({ length: 9 }, (_, index) => [
      { method: 'PATCH', mishap: cuts[index % 3] as Mishap },
      { method: 'HEAD', mishap: cuts[(index + 1) % 3] as Mishap },
    ]).flat();
    const scene = await setUp(...mishaps);
    doneOf(await settled(scene.clock, scene.client.uploads.send(plan(), to).settled));
    assert.deepEqual(kept(scene), [bytes]);
  });

  it('is begun once where the answer to its beginning is lost, also for another place where that has changed', async () => {
    const lost = { method: 'POST', mishap: 'unanswered' as const };
    const scene = await setUp(lost, lost);
    doneOf(await settled(scene.clock, scene.client.uploads.send(plan(), to).settled));
    assert.deepEqual(scene.gateway.seen.slice(0, 3), ['POST', 'POST', 'POST']);
    assert.deepEqual(kept(scene), [bytes]);

    scene.gateway.mishaps.push(lost);
    const places = [place, { ...place, at: '/other' }];
    const sending = scene.client.uploads.send(plan(), async () => places.shift() ?? place);
    assert.deepEqual(doneOf(await settled(scene.clock, sending.settled)).upload.for, {
      ...place,
      at: '/other',
    });
  });

  it('waits longer after each try that fails, and tries at once when told that the line is back', async () => {
    const scene = await setUp(
      ...Array.from({ length: 3 }, () => ({ method: 'POST', mishap: 'before' as const })),
    );
    const sending = scene.client.uploads.send(plan(), to);
    await pass(scene.clock, 1, 0.05);
    assert.equal(sending.state.read().state, 'paused');
    sending.resume();
    await pass(scene.clock, 0.5, 0.05);
    sending.resume();
    await pass(scene.clock, 0.5, 0.05);
    sending.resume();
    await pass(scene.clock, 1, 0.05);
    assert.equal(sending.state.read().state, 'done');
    const [first = 0, second = 0, third = 0] = scene.clock.waits.filter((wait) => wait !== 60_000);
    assert.ok(first >= 500 && first <= 1000 && second >= 1000 && second <= 2000 && third >= 2000);
  });

  it('takes a line that says nothing for a minute for dead', async () => {
    const scene = await setUp({ method: 'PATCH', mishap: 'silent' });
    const sending = scene.client.uploads.send(plan(), to);
    for (let second = 0; second < 70; second += 1) {
      await scene.clock.advance(1000);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    doneOf(await settled(scene.clock, sending.settled));
    assert.deepEqual(kept(scene), [bytes]);
  });

  it('asks where the gateway is when somebody else has sent', async () => {
    const scene = await setUp();
    const { client, gateway, clock } = scene;
    const sending = client.uploads.send(plan(), to);
    const unfollow = sending.state.subscribe((now) => {
      if (now.state !== 'sending' || now.sent === 0) return;
      const upload = gateway.uploads.get(now.id ?? '') ?? assert.fail();
      unfollow();
      upload.bytes = bytes.subarray(0, upload.bytes.length + 1000);
    });
    doneOf(await settled(clock, sending.settled));
    assert.deepEqual(kept(scene), [bytes]);
    assert.ok(gateway.seen.includes('HEAD'));
  });

  it('waits for the next sign-in when the session ends, and throws nothing', async () => {
    const scene = await setUp();
    const { client, gateway, clock } = scene;
    await client.session.refresh();
    gateway.signedIn = false;
    const sending = client.uploads.send(plan(), to);
    await pass(clock, 5);
    assert.deepEqual(sending.state.read(), { state: 'paused', reason: 'signed-out', sent: 0 });
    gateway.signedIn = true;
    await pass(clock, 5);
    assert.equal(sending.state.read().state, 'paused', 'nothing is tried before somebody signs in');
    await client.session.refresh();
    doneOf(await settled(clock, sending.settled));
  });

  it('stops with its signal, and goes on later from there', async () => {
    const scene = await setUp();
    const { client, clock } = scene;
    const stop = new AbortController();
    const sending = client.uploads.send(plan(), to, { signal: stop.signal });
    sending.state.subscribe((now) => now.state === 'sending' && now.sent > 0 && stop.abort());
    const end = await settled(clock, sending.settled);
    assert.ok(end.state === 'paused' && end.reason === 'stopped' && end.id !== undefined);
    const { id } = end;
    const seen = follow(client.uploads.send(plan(), to, { id }));
    await pass(clock, 3);
    assert.deepEqual(seen, ['waiting', 'sending', 'done']);
    assert.deepEqual(kept(scene), [bytes]);
  });

  it('begins anew where its upload has expired', async () => {
    const scene = await setUp();
    const id = '0197a5b0-0000-7000-8000-00000000000f';
    doneOf(await settled(scene.clock, scene.client.uploads.send(plan(), to, { id }).settled));
    assert.deepEqual(kept(scene), [bytes]);
  });

  it('is sent again where it arrived changed, and told after the third time', async () => {
    const changed = { status: 460, code: 'upload-refused', issue: 'file-checksum' };
    const twice = await setUp(...Array.from({ length: 2 }, () => ({ method: 'PATCH', mishap: changed })));
    doneOf(await settled(twice.clock, twice.client.uploads.send(plan(), to).settled));
    const ever = await setUp(...Array.from({ length: 3 }, () => ({ method: 'PATCH', mishap: changed })));
    const end = await settled(ever.clock, ever.client.uploads.send(plan(), to).settled);
    assert.deepEqual(end.state === 'refused' && end.issue.code, 'file-checksum');
  });

  it('is refused with what the gateway says of it', async () => {
    const mishap = { status: 415, code: 'upload-refused', issue: 'file-type' };
    const { client, clock } = await setUp({ method: 'PATCH', mishap });
    const end = await settled(clock, client.uploads.send(plan(), to).settled);
    assert.deepEqual(end.state === 'refused' && end.issue, { code: 'file-type', params: {} });
  });

  it('fails where waiting does not heal, and lets the next one go', async () => {
    const mishap = { status: 429, code: 'over-capacity' };
    const scene = await setUp({ method: 'POST', mishap });
    const { client, clock } = scene;
    const [first, second] = [client.uploads.send(plan(), to), client.uploads.send(plan(), to)];
    assert.equal(second.state.read().state, 'waiting');
    const end = await settled(clock, first.settled);
    assert.ok(end.state === 'failed' && end.error.code === 'over-capacity');
    doneOf(await settled(clock, second.settled));
  });

  it('asks for its place when its turn comes, and again where there is none yet', async () => {
    const scene = await setUp();
    let asked = 0;
    const sending = scene.client.uploads.send(plan(), () => {
      asked += 1;
      return asked < 3 ? Promise.resolve({ state: 'not-saved' }) : to();
    });
    doneOf(await settled(scene.clock, sending.settled));
    assert.equal(asked, 3);
  });
});

describe('an upload', () => {
  it('is read, and taken back once and for all', async () => {
    const scene = await setUp();
    const { client, clock } = scene;
    const { id } = doneOf(await settled(clock, client.uploads.send(plan(), to).settled));
    assert.equal((await client.uploads.read(id))?.state, 'finished');
    await client.uploads.end(id);
    assert.equal(await client.uploads.read(id), undefined);
    await client.uploads.end(id);
  });
});
