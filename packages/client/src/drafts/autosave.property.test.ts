import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';
import type { JsonObject } from '@panjare/contract';

import { sameJson } from '../json/same-json.ts';
import { draftsStub, wholePatch, type DraftsStub, type Mishap } from '../testing/drafts-stub.ts';
import { manualClock, type ManualClock } from '../testing/manual-clock.ts';
import { syntheticDraft } from '../testing/synthetic.ts';
import { createAutosave } from './autosave.ts';

type Step =
  | { do: 'type'; who: 0 | 1; field: 'a' | 'b'; value: number }
  | { do: 'wait'; milliseconds: number }
  | { do: 'resolve'; who: 0 | 1; keep: 'mine' | 'theirs' }
  | { do: 'mishap'; mishap: Mishap };

const who = fc.constantFrom<0 | 1>(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('type' as const),
    who,
    field: fc.constantFrom<'a' | 'b'>('a', 'b'),
    value: fc.nat(3),
  }),
  fc.record({
    do: fc.constant('wait' as const),
    milliseconds: fc.constantFrom(20, 60, 120, 800, 1700, 5000),
  }),
  fc.record({
    do: fc.constant('resolve' as const),
    who,
    keep: fc.constantFrom<'mine' | 'theirs'>('mine', 'theirs'),
  }),
  fc.record({
    do: fc.constant('mishap' as const),
    mishap: fc.record({
      when: fc.constantFrom<'before' | 'after'>('before', 'after'),
      code: fc.constantFrom<Mishap['code']>('network', 'internal'),
    }),
  }),
);

/** A device: what its person sees, and every content that person has seen of the draft. */
function device(
  name: string,
  drafts: DraftsStub,
  clock: ManualClock,
  draft: ReturnType<typeof syntheticDraft>,
) {
  const autosave = createAutosave({
    drafts: drafts.roomOf(name),
    clock,
    service: draft.service,
    version: 1,
    draft,
    patch: wholePatch,
    random: () => 0.5,
  });
  const seen: JsonObject[] = [draft.answers];
  const screen = { answers: draft.answers };
  autosave.state.subscribe((state) => {
    if (state.state === 'conflict') seen.push(state.theirs.answers);
  });
  return {
    name,
    autosave,
    seen,
    screen,
    type(field: string, value: number) {
      screen.answers = { ...screen.answers, [field]: value };
      seen.push(screen.answers);
      autosave.change({ answers: screen.answers, page: 'start' });
    },
    async resolve(keep: 'mine' | 'theirs') {
      if (autosave.state.read().state !== 'conflict') return;
      const resolved = autosave.resolve(keep);
      await clock.advance(1100);
      screen.answers = (await resolved).answers;
    },
  };
}

describe('two tabs with one draft', () => {
  it('never overwrite what the other saved without having shown it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.integer({ min: 1, max: 500 }),
        async (steps, latency) => {
          const clock = manualClock();
          const draft = syntheticDraft({ answers: { a: 0, b: 0 } });
          const drafts = draftsStub(clock, latency, draft);
          const devices = [device('one', drafts, clock, draft), device('two', drafts, clock, draft)] as const;

          for (const next of steps) {
            if (next.do === 'wait') await clock.advance(next.milliseconds);
            else if (next.do === 'mishap') drafts.mishaps.push(next.mishap);
            else if (next.do === 'type') devices[next.who].type(next.field, next.value);
            else await devices[next.who].resolve(next.keep);
          }

          drafts.mishaps = [];
          for (const { autosave, resolve } of [...devices, ...devices]) {
            void autosave.resume();
            await clock.advance(100_000);
            await resolve('mine');
            await clock.advance(100_000);
          }

          let before: JsonObject = draft.answers;
          for (const { by, answers } of drafts.saves) {
            const { seen } = devices[by === 'one' ? 0 : 1];
            assert.ok(
              seen.some((known) => sameJson(known, before)),
              `${by} overwrote ${JSON.stringify(before)} unseen`,
            );
            before = answers;
          }
          for (const { name, autosave, screen } of devices) {
            assert.equal(/saved|idle/.test(autosave.state.read().state), true, `${name} came to rest`);
            assert.deepEqual(autosave.draft()?.answers, screen.answers, `${name} shows what it saved`);
          }
          assert.ok(devices.some(({ screen }) => sameJson(screen.answers, drafts.draft?.answers)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
