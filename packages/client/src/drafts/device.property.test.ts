import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';
import type { JsonObject } from '@panjare/contract';

import { createSubmission } from '../submission/submission.ts';
import { casesStub } from '../testing/cases-stub.ts';
import { draftsStub, wholePatch, type Mishap } from '../testing/drafts-stub.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { memoryStorage } from '../testing/memory-storage.ts';
import { syntheticDraft } from '../testing/synthetic.ts';
import { createAutosave } from './autosave.ts';
import type { DeviceCipher } from './device-cipher.ts';
import { openPlace } from './device-place.ts';

const service = 'city/building-completion';
const fields = ['a', 'b'] as const;

const textOf = (sealed: ArrayBuffer) => new TextDecoder().decode(sealed);

/** Seals nothing: what a cipher does is told elsewhere, and its work would not keep to this test's clock. */
const plain: DeviceCipher = {
  owner: 'me.',
  nameOf: (name) => Promise.resolve(`me.${name}.`),
  seal: (_, value) =>
    Promise.resolve({
      iv: new Uint8Array(),
      sealed: new TextEncoder().encode(JSON.stringify(value)).buffer,
    }),
  open: (_, { sealed }) => Promise.resolve(JSON.parse(textOf(sealed))),
};

type Step =
  | { do: 'type'; tab: 0 | 1; field: 'a' | 'b' }
  | { do: 'wait'; milliseconds: number }
  | { do: 'reload' | 'callOff'; tab: 0 | 1 }
  /** `unheard`: its answer is lost. */
  | { do: 'send'; tab: 0 | 1; unheard: boolean }
  | { do: 'resolve'; tab: 0 | 1; keep: 'mine' | 'theirs' }
  | { do: 'device'; mood: 'well' | 'full' }
  | { do: 'session'; ends: boolean }
  | { do: 'mishaps'; mishaps: Mishap[] };

const tab = fc.constantFrom<0 | 1>(0, 1);
const mishap = fc.record({
  when: fc.constantFrom<Mishap['when']>('before', 'after'),
  code: fc.constantFrom<Mishap['code']>('network', 'internal'),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('type' as const), tab, field: fc.constantFrom(...fields) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      milliseconds: fc.constantFrom(10, 60, 300, 1200, 5000, 40_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('reload' as const, 'callOff' as const), tab }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('send' as const), tab, unheard: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('resolve' as const),
      tab,
      keep: fc.constantFrom<'mine' | 'theirs'>('mine', 'theirs'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('device' as const),
      mood: fc.constantFrom<'well' | 'full'>('well', 'full'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('session' as const), ends: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('mishaps' as const),
      mishaps: fc.array(mishap, { maxLength: 6 }),
    }),
  },
);

/** A citizen with two tabs of one form on one device, and a gateway that may fail. */
async function setUp(latency: number) {
  const clock = manualClock();
  const drafts = draftsStub(clock, latency, syntheticDraft({ answers: { a: -1, b: -2 } }));
  const cases = casesStub(clock, drafts, latency);
  const storage = memoryStorage();
  let typed = 0;
  /** Numbers that the citizen was told are kept, and has not replaced by others since with those in sight. */
  const promised = new Map<number, string>();
  const tabs = [await open('one', new Set()), await open('two', new Set())];

  async function open(name: string, seen: Set<unknown>) {
    const device = storage.tab();
    const opening = openPlace({
      storage: device,
      ciphers: [plain],
      service,
      version: 1,
      lifetime: 1e9,
      now: () => clock.now(),
    });
    await clock.advance(1);
    const place = await opening;
    assert.ok(place);
    const draft = structuredClone(drafts.draft);
    const { saving: memory, sending } = place.read() ?? {};
    const screen = { answers: memory?.mine.answers ?? draft?.answers ?? {} };
    const see = (answers: JsonObject) => {
      for (const one of Object.values(answers)) seen.add(one);
    };
    see(screen.answers);
    const autosave = createAutosave({
      drafts: drafts.roomOf(name),
      clock,
      service,
      version: 1,
      draft,
      memory,
      device: { keep: (saving, isSaved) => place.keep({ saving, isSaved }) },
      left: place.left.flatMap(({ copy: { saving, at }, drop }) =>
        saving ? [{ memory: saving, at, drop }] : [],
      ),
      patch: wholePatch,
      random: () => 0.5,
    });
    const submission = createSubmission<JsonObject>({
      clock,
      memory: sending,
      keep: (one) => place.keep({ sending: one }),
      send: cases.send,
      random: () => 0.5,
    });
    const me = {
      name,
      seen,
      screen,
      place,
      autosave,
      submission,
      device,
    };
    autosave.state.subscribe((now) => {
      if (now.state === 'conflict') see(now.theirs.answers);
      const safe = now.state === 'saved' || (now.state === 'not-saved' && now.device === 'kept');
      if (safe && now.state !== 'saved')
        for (const one of Object.values(me.screen.answers)) promise(one, `${name}: on the device`);
      if (now.state === 'saved')
        for (const one of Object.values(autosave.draft()?.answers ?? {})) promise(one, `${name}: saved`);
    });
    submission.state.subscribe((now) => {
      if (now.state !== 'accepted') return;
      // As the form does: the draft went with it.
      autosave.stop();
      void place.keep({ isSaved: true });
      // What was changed after an earlier one had arrived is told to be left out.
      for (const one of Object.values(me.screen.answers)) promised.delete(Number(one));
    });
    if (submission.waiting()) void submission.resume();
    return me;
  }

  const promise = (number: unknown, why: string) => {
    if (typeof number === 'number' && !replaced.has(number)) promised.set(number, why);
  };
  const replaced = new Set<number>();
  /** Tabs that were sent, whatever came of it. */
  const senders = new Set<number>();
  const warned = { count: 0 };
  const replace = (number: unknown) => {
    replaced.add(Number(number));
    promised.delete(Number(number));
  };
  const isOver = (one: Awaited<ReturnType<typeof open>>) => one.submission.state.read().state === 'accepted';
  const isFrozen = (one: Awaited<ReturnType<typeof open>>) =>
    /submitting|waiting|accepted/.test(one.submission.state.read().state);

  return {
    clock,
    drafts,
    cases,
    storage,
    tabs,
    promised,
    senders,
    warned,
    type(index: 0 | 1, field: 'a' | 'b') {
      const one = tabs[index]!;
      if (isFrozen(one)) return;
      replace(one.screen.answers[field]);
      one.screen.answers = { ...one.screen.answers, [field]: (typed += 1) };
      one.seen.add(typed);
      one.autosave.change({ answers: one.screen.answers, page: 'start' });
    },
    async resolve(index: 0 | 1, keep: 'mine' | 'theirs') {
      const one = tabs[index]!;
      const now = one.autosave.state.read();
      if (now.state !== 'conflict' || isFrozen(one)) return;
      const [kept, dropped] = keep === 'mine' ? [now.mine, now.theirs] : [now.theirs, now.mine];
      for (const field of fields)
        if (kept.answers[field] !== dropped.answers[field]) replace(dropped.answers[field]);
      const resolved = one.autosave.resolve(keep);
      await clock.advance(2 * latency + 10);
      void resolved;
      if (keep === 'theirs') one.screen.answers = now.theirs.answers;
    },
    send(index: 0 | 1) {
      const one = tabs[index]!;
      if (isFrozen(one) || one.autosave.state.read().state === 'conflict') return;
      senders.add(index);
      const draft = one.autosave.draft()?.id;
      void one.submission.submit(one.screen.answers, {
        version: 1,
        shown: { service, version: 1, locale: 'fa', texts: '' },
        ...(draft !== undefined && { draft }),
      });
    },
    callOff: (index: 0 | 1) => tabs[index]!.submission.callOff(),
    async reload(index: 0 | 1) {
      const one = tabs[index]!;
      if (isOver(one)) return;
      // The browser asks before it leaves what is sent and could not be kept; whoever leaves it may send it again.
      const isKept = [...storage.records.values()].some(({ sealed }) => textOf(sealed).includes('"sending"'));
      if (isFrozen(one) && !isKept) warned.count += 1;
      one.autosave.stop();
      one.submission.stop();
      one.device.end();
      tabs[index] = await open(one.name, one.seen);
    },
  };
}

describe('autosave, device and queue', () => {
  it('lose no answer they said was kept, overwrite none unseen, and make at most one case', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.integer({ min: 1, max: 200 }),
        async (steps, latency) => {
          const stage = await setUp(latency);
          const { clock, drafts, cases, storage, tabs, promised, senders, warned } = stage;
          for (const next of steps) {
            switch (next.do) {
              case 'wait':
                await clock.advance(next.milliseconds);
                break;
              case 'type':
                stage.type(next.tab, next.field);
                await clock.advance(1);
                break;
              case 'resolve':
                await stage.resolve(next.tab, next.keep);
                break;
              case 'send':
                if (next.unheard) drafts.mishaps.unshift({ when: 'after', code: 'network' });
                stage.send(next.tab);
                await clock.advance(latency);
                break;
              case 'callOff':
                stage.callOff(next.tab);
                break;
              case 'reload':
                await stage.reload(next.tab);
                break;
              case 'device':
                storage.mood = next.mood;
                break;
              case 'session':
                drafts.outcome = next.ends ? 'signed-out' : undefined;
                if (!next.ends)
                  for (const { autosave, submission } of tabs) void [autosave.resume(), submission.resume()];
                break;
              case 'mishaps':
                drafts.mishaps.push(...next.mishaps);
            }
          }

          // All is well again; both tabs are closed and opened once more, and every difference is looked at.
          storage.mood = 'well';
          drafts.outcome = undefined;
          drafts.mishaps = [];
          for (let round = 0; round < 4; round += 1)
            for (const index of [0, 1] as const) {
              const { autosave, submission } = tabs[index]!;
              void [autosave.resume(), submission.resume()];
              await clock.advance(100_000);
              const now = autosave.state.read();
              if (now.state === 'not-saved' && now.reason === 'gone') void autosave.startAnew();
              await clock.advance(1000);
              await stage.resolve(index, 'mine');
              await clock.advance(100_000);
              await stage.reload(index);
              await clock.advance(100_000);
            }

          const kept = new Set<unknown>(
            [
              drafts.draft?.answers ?? {},
              ...drafts.others.map(({ answers }) => answers),
              ...cases.cases.values(),
              // What another tab had saved last goes with the draft that is sent.
              ...cases.gone,
              ...tabs.map(({ screen }) => screen.answers),
            ].flatMap((answers) => Object.values(answers)),
          );
          for (const [number, why] of promised) assert.ok(kept.has(number), `${number} is lost (${why})`);
          let before: JsonObject = { a: -1, b: -2 };
          for (const { by, answers, revision } of drafts.saves) {
            // A new draft stands on none.
            if (revision === 1) before = {};
            const { seen } = tabs[by === 'one' ? 0 : 1]!;
            for (const field of fields)
              assert.ok(
                before[field] === undefined || before[field] === answers[field] || seen.has(before[field]),
                `${by} overwrote ${String(before[field])} unseen`,
              );
            before = answers;
          }
          for (const one of tabs)
            assert.ok(one.submission.state.read().state !== 'waiting', `${one.name} is still in the queue`);
          assert.ok(
            cases.cases.size <= senders.size + warned.count,
            'a tab that was sent made more than one case',
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
