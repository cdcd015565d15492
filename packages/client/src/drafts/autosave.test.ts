import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { draftsStub, wholePatch } from '../testing/drafts-stub.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { syntheticDraft } from '../testing/synthetic.ts';
import type { AutosaveState } from './autosave-state.ts';
import { createAutosave } from './autosave.ts';

function setUp(draft?: ReturnType<typeof syntheticDraft>) {
  const clock = manualClock();
  const drafts = draftsStub(clock, 50, draft);
  const autosave = createAutosave({
    drafts: drafts.roomOf('me'),
    clock,
    service: 'city/building-completion',
    version: 1,
    patch: wholePatch,
    random: () => 1,
    ...(draft && { draft }),
  });
  const states: AutosaveState['state'][] = [];
  autosave.state.subscribe(({ state }) => states.push(state));
  const type = (value: number) => autosave.change({ answers: { value }, page: 'start' });
  return { clock, drafts, autosave, states, type };
}

describe('an autosave', () => {
  it('saves what was typed within 800 ms in one go', async () => {
    const { clock, drafts, states, type } = setUp();
    type(1);
    await clock.advance(400);
    type(2);
    type(3);
    await clock.advance(399);
    assert.deepEqual(drafts.calls, []);
    await clock.advance(200);
    assert.deepEqual(drafts.calls, ['create']);
    assert.deepEqual(drafts.draft?.answers, { value: 3 });
    assert.deepEqual(states, ['idle', 'saving', 'saved']);
  });

  it('makes one draft where the first answer was lost, and saves what was typed since on top', async () => {
    const { clock, drafts, autosave, type } = setUp();
    drafts.mishaps.push({ when: 'after', code: 'network' });
    type(1);
    await clock.advance(1000);
    assert.deepEqual(autosave.state.read(), { state: 'not-saved', reason: 'offline', device: 'none' });
    type(2);
    await clock.advance(5000);
    assert.deepEqual(drafts.calls, ['create', 'create', 'save']);
    assert.equal(drafts.made, 1);
    assert.deepEqual(drafts.draft?.answers, { value: 2 });
    assert.equal(autosave.state.read().state, 'saved');
  });

  it('saves what was typed during a save after it', async () => {
    const { clock, drafts, autosave, type } = setUp(syntheticDraft());
    type(1);
    await clock.advance(820);
    type(2);
    await clock.advance(2000);
    assert.deepEqual(drafts.calls, ['save', 'save']);
    assert.equal(autosave.draft()?.revision, 3);
    assert.deepEqual(drafts.draft?.answers, { value: 2 });
  });

  it('sends nothing where nothing changed', async () => {
    const { clock, drafts, autosave } = setUp(syntheticDraft({ answers: { value: 1, note: 'x' } }));
    autosave.change({ answers: { note: 'x', value: 1 }, page: 'start' });
    await clock.advance(5000);
    await autosave.flush();
    assert.deepEqual(drafts.calls, []);
  });

  it('keeps its own copy of the answers', async () => {
    const { clock, drafts, autosave } = setUp();
    const answers = { rows: [1] };
    autosave.change({ answers, page: 'start' });
    answers.rows.push(2);
    await clock.advance(2000);
    assert.deepEqual(drafts.draft?.answers, { rows: [1] });
  });

  it('saves at once before a page is left', async () => {
    const { clock, drafts, autosave, type } = setUp();
    type(1);
    const flushed = autosave.flush();
    await clock.advance(100);
    assert.equal((await flushed).state, 'saved');
    assert.deepEqual(drafts.calls, ['create']);
  });

  for (const [code, reason] of [
    ['network', 'offline'],
    ['internal', 'fault'],
  ] as const) {
    it(`says ${reason} and tries again, ever less often, until it goes through`, async () => {
      const { clock, drafts, autosave, type } = setUp();
      drafts.mishaps = Array.from({ length: 4 }, () => ({ when: 'before', code }) as const);
      type(1);
      await clock.advance(1000);
      assert.deepEqual(autosave.state.read(), { state: 'not-saved', reason, device: 'none' });
      const tries: number[] = [];
      for (let second = 0; second < 20; second += 1) {
        await clock.advance(1000);
        if (drafts.calls.length > (tries.length || 1)) tries.push(second);
      }
      assert.deepEqual(drafts.calls.length, 5);
      assert.equal(autosave.state.read().state, 'saved');
      assert.deepEqual(drafts.draft?.answers, { value: 1 });
    });
  }

  it('tries at once when told that the network is back', async () => {
    const { clock, drafts, autosave, type } = setUp();
    drafts.mishaps = Array.from({ length: 6 }, () => ({ when: 'before', code: 'network' }) as const);
    type(1);
    await clock.advance(40_000);
    drafts.mishaps = [];
    const before = drafts.calls.length;
    const resumed = autosave.resume();
    await clock.advance(100);
    assert.equal((await resumed).state, 'saved');
    assert.equal(drafts.calls.length, before + 1);
  });

  it('knows its own save again where the answer was lost', async () => {
    const { clock, drafts, autosave, states, type } = setUp(syntheticDraft());
    drafts.mishaps = [
      { when: 'after', code: 'network' },
      { when: 'before', code: 'network' },
    ];
    type(1);
    await clock.advance(1000);
    type(2);
    await clock.advance(1500);
    type(3);
    await clock.advance(20_000);
    assert.ok(!states.includes('conflict'));
    assert.deepEqual(drafts.draft?.answers, { value: 3 });
    assert.equal(autosave.state.read().state, 'saved');
  });

  it('says that it is saved only when it is, also where an earlier save is heard of first', async () => {
    for (const draft of [undefined, syntheticDraft()]) {
      const { clock, drafts, autosave, type } = setUp(draft);
      drafts.mishaps = [{ when: 'after', code: 'network' }];
      type(1);
      await clock.advance(1000);
      type(2);
      const saved: unknown[] = [];
      autosave.state.subscribe(({ state }) => state === 'saved' && saved.push(drafts.draft?.answers));
      await clock.advance(5000);
      assert.deepEqual(saved, [{ value: 2 }]);
    }
  });

  it('asks a gateway that gives back other words no oftener than any other', async () => {
    const clock = manualClock();
    let saves = 0;
    const draft = syntheticDraft();
    const save = async () => {
      saves += 1;
      await clock.wait(50);
      return { state: 'saved', draft } as const;
    };
    const autosave = createAutosave({
      drafts: { create: save, save },
      clock,
      service: 'city/building-completion',
      version: 1,
      patch: wholePatch,
      draft,
    });
    autosave.change({ answers: { value: 1 }, page: 'start' });
    await clock.advance(2000);
    assert.equal(autosave.state.read().state, 'saved');
    assert.equal(saves, 2);
    autosave.stop();
  });

  it('waits for a sign-in, keeping what is typed, and goes on when told', async () => {
    const { clock, drafts, autosave, type } = setUp();
    drafts.outcome = 'signed-out';
    type(1);
    await clock.advance(2000);
    assert.deepEqual(autosave.state.read(), { state: 'not-saved', reason: 'signed-out', device: 'none' });
    type(2);
    await clock.advance(100_000);
    assert.equal(drafts.calls.length, 1);
    drafts.outcome = undefined;
    const resumed = autosave.resume();
    await clock.advance(200);
    assert.equal((await resumed).state, 'saved');
    assert.deepEqual(drafts.draft?.answers, { value: 2 });
  });

  it('never makes a new draft by itself where the old one is gone: another person may have signed in', async () => {
    const { clock, drafts, autosave, type } = setUp(syntheticDraft());
    drafts.draft = undefined;
    type(1);
    await clock.advance(2000);
    assert.deepEqual(autosave.state.read(), { state: 'not-saved', reason: 'gone', device: 'none' });
    type(2);
    await autosave.resume();
    await clock.advance(100_000);
    assert.deepEqual(drafts.calls, ['save']);
    const anew = autosave.startAnew();
    await clock.advance(200);
    assert.equal((await anew).state, 'saved');
    assert.deepEqual(drafts.calls, ['save', 'create']);
  });

  it('sends nothing more once stopped', async () => {
    const { clock, drafts, autosave, type } = setUp();
    type(1);
    autosave.stop();
    type(2);
    await autosave.flush();
    await clock.advance(5000);
    assert.deepEqual(drafts.calls, []);
  });
});

describe('a conflict', () => {
  async function conflicted() {
    const all = setUp(syntheticDraft({ answers: { value: 0 } }));
    all.drafts.draft = syntheticDraft({ answers: { value: 7 }, revision: 4 });
    all.type(1);
    await all.clock.advance(2000);
    return all;
  }

  it('shows both, goes on with mine, and sends nothing', async () => {
    const { clock, drafts, autosave, type } = await conflicted();
    type(2);
    await clock.advance(100_000);
    const state = autosave.state.read();
    assert.ok(state.state === 'conflict');
    assert.deepEqual([state.theirs.answers, state.mine.answers], [{ value: 7 }, { value: 2 }]);
    assert.deepEqual(drafts.calls, ['save']);
  });

  it('is resolved by saving mine over theirs', async () => {
    const { clock, drafts, autosave } = await conflicted();
    const resolved = autosave.resolve('mine');
    await clock.advance(200);
    assert.deepEqual((await resolved).answers, { value: 1 });
    assert.deepEqual(drafts.draft?.answers, { value: 1 });
    assert.equal(drafts.draft?.revision, 5);
  });

  it('is resolved by taking theirs', async () => {
    const { clock, drafts, autosave } = await conflicted();
    assert.deepEqual((await autosave.resolve('theirs')).answers, { value: 7 });
    await clock.advance(5000);
    assert.deepEqual(drafts.calls, ['save']);
    assert.equal(autosave.state.read().state, 'saved');
  });

  it('is none where the other device only turned the page', async () => {
    const { clock, drafts, autosave, type } = setUp(syntheticDraft({ answers: { value: 0 } }));
    drafts.draft = syntheticDraft({ answers: { value: 0 }, page: 'second', revision: 2 });
    type(1);
    await clock.advance(3000);
    assert.equal(autosave.state.read().state, 'saved');
    assert.deepEqual(drafts.draft?.answers, { value: 1 });
  });
});
