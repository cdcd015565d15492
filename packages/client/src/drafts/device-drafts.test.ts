import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { DeviceKeys, DeviceMode } from '@panjare/contract';

import type { ClientOptions } from '../options.ts';
import { createCore } from '../core/create-core.ts';
import { problem, startGateway, type GatewayStub } from '../testing/gateway-stub.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { memoryStorage, type MemoryStorage } from '../testing/memory-storage.ts';
import { syntheticSession } from '../testing/synthetic.ts';
import type { AutosaveMemory } from './autosave-state.ts';
import type { DevicePlace } from './device-copy.ts';
import { deviceDraftsOf } from './device-drafts.ts';

const DAY = 86_400_000;
const service = 'city/building-completion';
const form = { service, version: 1, days: 30 };
const saving: AutosaveMemory = {
  mine: { answers: { name: 'مینا ساختگی', nationalId: '0013542419' }, page: 'owners' },
  unheard: [],
};

const keyOf = (letter: string) => ({ id: `id-${letter}`, key: letter.repeat(43) });

/** A device with storage of its own, and a gateway that gives keys; tabs are opened on it. */
async function setUp(t: { after(done: () => Promise<void>): void }) {
  const stage = {
    storage: memoryStorage() as MemoryStorage,
    keys: { ...keyOf('a'), earlier: [] } as DeviceKeys | undefined,
    subject: 'synthetic-1',
    clock: manualClock(Date.now()),
    keysAsked: 0,
  };
  const stub: GatewayStub = await startGateway(({ path, method }) => {
    const headers = { date: new Date(gatewayTime()).toUTCString() };
    if (path === '/session' && method === 'DELETE')
      return { body: { state: 'ended', reason: 'signed-out' }, headers };
    if (path === '/session')
      return { body: { ...syntheticSession(gatewayTime() + DAY), subject: stage.subject }, headers };
    if (path !== '/drafts/key') return undefined;
    stage.keysAsked += 1;
    return stage.keys ? { body: stage.keys } : problem(409, 'not-now');
  });
  const gatewayTime = () => Date.now();
  t.after(() => stub.close());
  const openTab = async (device: DeviceMode = 'personal', options: Partial<ClientOptions> = {}) => {
    const storage = stage.storage.tab();
    const core = createCore({
      gateway: stub.origin,
      embedding: 'same-site',
      device,
      storage,
      clock: stage.clock,
      ...options,
    });
    t.after(async () => core.close());
    await core.session.refresh();
    const room = deviceDraftsOf(core);
    return { core, room, end: storage.end, open: () => room.onDevice(form) };
  };
  return Object.assign(stage, { openTab });
}

const opened = async (place: Promise<DevicePlace | undefined>) => (await place) ?? assert.fail('no place');

describe('drafts on a device of one’s own', () => {
  it('are there again for the same citizen after the page was gone', async (t) => {
    const stage = await setUp(t);
    const first = await stage.openTab();
    const place = await opened(first.open());
    assert.equal(place.read(), undefined);
    assert.equal(await place.keep({ saving, isSaved: false }), true);
    first.end();
    const again = await opened((await stage.openTab()).open());
    assert.deepEqual(again.read()?.saving, saving);
    assert.deepEqual([again.read()?.service, again.read()?.version], [service, 1]);
  });

  it('show nothing to whoever reads the storage: no answer, no service, no name', async (t) => {
    const stage = await setUp(t);
    const place = await opened((await stage.openTab()).open());
    await place.keep({ saving, isSaved: false });
    const [[name, record] = assert.fail()] = [...stage.storage.records];
    const bytes = Buffer.concat([Buffer.from(record.iv), Buffer.from(record.sealed)]).toString('utf8');
    for (const word of ['مینا', '0013542419', 'owners', 'building', 'synthetic-1']) {
      assert.ok(!bytes.includes(word), word);
      assert.ok(!name.includes(word), word);
    }
    assert.deepEqual(Object.keys(record).sort(), ['iv', 'sealed', 'until']);
  });

  it('are sealed with a fresh nonce at every write', async (t) => {
    const stage = await setUp(t);
    const place = await opened((await stage.openTab()).open());
    const nonces = new Set<string>();
    for (let write = 0; write < 20; write += 1) {
      await place.keep({ saving, isSaved: false });
      for (const { iv } of stage.storage.records.values()) nonces.add(Buffer.from(iv).toString('hex'));
    }
    assert.equal(nonces.size, 20);
  });

  it('are gone once nothing of them is unsaved', async (t) => {
    const stage = await setUp(t);
    const place = await opened((await stage.openTab()).open());
    await place.keep({ saving, isSaved: false });
    assert.equal(await place.keep({ saving, isSaved: true }), true);
    assert.equal(stage.storage.records.size, 0);
  });

  it('stay while a submission waits, though the gateway has the answers', async (t) => {
    const stage = await setUp(t);
    const tab = await stage.openTab();
    const place = await opened(tab.open());
    await place.keep({ saving, isSaved: true });
    assert.equal(stage.storage.records.size, 0);
    const sending = { key: 'key-1', unheard: [] };
    await place.keep({ sending });
    tab.end();
    const again = await opened((await stage.openTab()).open());
    assert.deepEqual([again.read()?.sending, again.read()?.saving], [sending, saving]);
    await again.keep({ sending: undefined, isSaved: true });
    assert.equal(stage.storage.records.size, 0);
  });

  it('that wait to be sent go before those that are only newer', async (t) => {
    const stage = await setUp(t);
    const [one, two] = [await stage.openTab(), await stage.openTab()];
    const [first, second] = [await opened(one.open()), await opened(two.open())];
    const sending = { key: 'key-1', unheard: [] };
    await second.keep({ saving, isSaved: true, sending });
    await stage.clock.advance(1000);
    await first.keep({ saving, isSaved: false });
    one.end();
    two.end();
    const place = await opened((await stage.openTab()).open());
    assert.deepEqual([place.read()?.sending, place.left.length], [sending, 1]);
  });

  it('are shown beside a form that holds answers already, and not written over', async (t) => {
    const stage = await setUp(t);
    const first = await stage.openTab();
    await (await opened(first.open())).keep({ saving, isSaved: false });
    first.end();
    const { room } = await stage.openTab();
    const place = await opened(room.onDevice({ ...form, isBegun: true }));
    assert.equal(place.read(), undefined);
    assert.deepEqual(
      place.left.map(({ copy }) => copy.saving),
      [saving],
    );
    await place.keep({ saving: { ...saving, unheard: [{ a: 1 }] }, isSaved: false });
    assert.equal(stage.storage.records.size, 2);
  });

  for (const device of ['shared', 'counter'] as const)
    it(`are none where the device is ${device}: no key is asked for and nothing is opened`, async (t) => {
      const stage = await setUp(t);
      const { open, room } = await stage.openTab(device);
      assert.equal(await open(), undefined);
      await (
        await room.eraseDevice()
      )();
      assert.deepEqual([stage.keysAsked, stage.storage.calls], [0, 0]);
    });

  it('are none where the gateway gives no key', async (t) => {
    const stage = await setUp(t);
    stage.keys = undefined;
    assert.equal(await (await stage.openTab()).open(), undefined);
    assert.equal(stage.storage.calls, 0);
  });

  it('are another’s neither to read nor to find', async (t) => {
    const stage = await setUp(t);
    const mine = await stage.openTab();
    await (await opened(mine.open())).keep({ saving, isSaved: false });
    mine.end();
    stage.subject = 'synthetic-2';
    stage.keys = { ...keyOf('b'), earlier: [] };
    const theirs = await stage.openTab();
    const place = await opened(theirs.open());
    assert.deepEqual([place.read(), place.left], [undefined, []]);
    await (
      await theirs.room.eraseDevice()
    )();
    assert.equal(stage.storage.records.size, 1, 'what is not theirs stays');
  });

  it('open with an earlier key, and are sealed anew with the newest', async (t) => {
    const stage = await setUp(t);
    const before = await stage.openTab();
    await (await opened(before.open())).keep({ saving, isSaved: false });
    before.end();
    stage.keys = { ...keyOf('b'), earlier: [keyOf('a')] };
    const after = await stage.openTab();
    assert.deepEqual((await opened(after.open())).read()?.saving, saving);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(
      [...stage.storage.records.keys()].map((name) => name.slice(0, 5)),
      ['id-b.'],
    );
  });

  it('that are damaged, or moved to another name, are as good as none', async (t) => {
    const stage = await setUp(t);
    const first = await stage.openTab();
    await (await opened(first.open())).keep({ saving, isSaved: false });
    first.end();
    const [[name, record] = assert.fail()] = [...stage.storage.records];
    const other = name.replace(/0$/, '1');
    stage.storage.records.set(other, record);
    new Uint8Array(record.sealed)[3]! ^= 1;
    const place = await opened((await stage.openTab()).open());
    assert.deepEqual([place.read(), place.left], [undefined, []]);
  });

  it('that are past their time are deleted, whoever they belong to; a clock a day off changes nothing', async (t) => {
    const stage = await setUp(t);
    const first = await stage.openTab();
    const place = await first.room.onDevice({ ...form, days: 1 });
    await place?.keep({ saving, isSaved: false });
    first.end();
    for (const skew of [-DAY, DAY]) {
      stage.clock = manualClock(Date.now() + skew);
      const shifted = await stage.openTab();
      assert.deepEqual((await opened(shifted.open())).read()?.saving, saving, `${skew}`);
      shifted.end();
    }
    const [[name, record] = assert.fail()] = [...stage.storage.records];
    stage.storage.records.set(name, { ...record, until: Date.now() - 5000 });
    stage.subject = 'synthetic-2';
    stage.keys = { ...keyOf('b'), earlier: [] };
    await (await stage.openTab()).open();
    assert.equal(stage.storage.records.size, 0);
  });

  it('say so where the device is full, and are kept again when it is not', async (t) => {
    const stage = await setUp(t);
    const place = await opened((await stage.openTab()).open());
    stage.storage.mood = 'full';
    assert.equal(await place.keep({ saving, isSaved: false }), false);
    stage.storage.mood = 'well';
    assert.equal(await place.keep({ saving, isSaved: false }), true);
  });

  for (const mood of ['blocked', 'silent'] as const)
    it(`are none where the storage is ${mood}, and the form opens all the same`, async (t) => {
      const stage = await setUp(t);
      stage.storage.mood = mood;
      const { open } = await stage.openTab();
      const opening = open();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await stage.clock.advance(5000);
      assert.equal(await opening, undefined);
    });

  it('of two tabs stand apart; of one that is gone, the next one is told', async (t) => {
    const stage = await setUp(t);
    const [one, two] = [await stage.openTab(), await stage.openTab()];
    const [first, second] = [await opened(one.open()), await opened(two.open())];
    const other = { ...saving, mine: { answers: { name: 'دیگر' }, page: 'owners' } };
    await first.keep({ saving, isSaved: false });
    await stage.clock.advance(1000);
    await second.keep({ saving: other, isSaved: false });
    one.end();
    const third = await opened((await stage.openTab()).open());
    assert.deepEqual(third.read()?.saving, saving);
    assert.deepEqual(third.left, [], 'the second tab is still there');
    two.end();
    await third.close();
    await stage.clock.advance(10);
    const fourth = await opened((await stage.openTab()).open());
    assert.deepEqual(fourth.read()?.saving, other, 'the newest goes on');
    assert.deepEqual(
      fourth.left.map(({ copy }) => copy.saving),
      [saving],
    );
    fourth.left[0]?.drop();
    await stage.clock.advance(10);
    assert.equal(stage.storage.records.size, 1);
  });

  it('are kept to the last word where the form is left', async (t) => {
    const stage = await setUp(t);
    const tab = await stage.openTab();
    const place = await opened(tab.open());
    void place.keep({ saving: { ...saving, unheard: [{ a: 1 }] }, isSaved: false });
    void place.keep({ saving, isSaved: false });
    await place.close();
    assert.equal(await place.keep({ saving: undefined, isSaved: true }), false);
    assert.deepEqual((await opened((await stage.openTab()).open())).read()?.saving, saving);
  });

  it('are erased with the sign-out, of this citizen, and nothing is kept after it', async (t) => {
    const stage = await setUp(t);
    const { signInOf } = await import('../session/signing.ts');
    const tab = await stage.openTab();
    const place = await opened(tab.open());
    const leaving = signInOf(tab.core).signOut();
    void place.keep({ saving, isSaved: false });
    await leaving;
    assert.equal(stage.storage.records.size, 0);
    assert.equal(await place.keep({ saving, isSaved: false }), false);
    assert.equal(stage.storage.records.size, 0);
  });
});
