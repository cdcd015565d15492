import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { manualClock } from '../testing/manual-clock.ts';
import { presentationStub, rightCode, rightResponse, type CallMishap } from '../testing/presentation-stub.ts';
import type { AskingState } from './asking-state.ts';
import { createAsking, type Asking } from './asking.ts';

type Step =
  | { do: 'start'; device: 'same' | 'other' }
  | { do: 'wallet'; what: 'fetch' | 'present' | 'refuse' | 'present-revoked' }
  | { do: 'code'; code: string }
  | { do: 'return'; response: string }
  | { do: 'cancel' }
  | { do: 'retry' }
  | { do: 'reload' }
  | { do: 'hide' }
  | { do: 'show' }
  | { do: 'wait'; milliseconds: number }
  | { do: 'mishap'; mishap: CallMishap };

const of = <T extends string>(...values: T[]) => fc.constantFrom(...values);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: of('start'), device: of('same', 'other') }),
  {
    weight: 3,
    arbitrary: fc.record({ do: of('wallet'), what: of('fetch', 'present', 'refuse', 'present-revoked') }),
  },
  { weight: 2, arbitrary: fc.record({ do: of('code'), code: of(rightCode, '000000') }) },
  { weight: 2, arbitrary: fc.record({ do: of('return'), response: of(rightResponse, 'x'.repeat(32)) }) },
  fc.record({ do: of('cancel') }),
  { weight: 4, arbitrary: fc.record({ do: of('retry') }) },
  fc.record({ do: of('reload') }),
  fc.record({ do: of('hide') }),
  fc.record({ do: of('show') }),
  {
    weight: 5,
    arbitrary: fc.record({
      do: of('wait'),
      milliseconds: fc.constantFrom(10, 90, 300, 800, 2500, 9000, 310_000),
    }),
  },
  fc.record({
    do: of('mishap'),
    mishap: fc.record({ when: of('before', 'after'), code: of('network', 'internal', 'signed-out') }),
  }),
);

/** Which state may follow which, as the doc comment of `AskingState` tells it. */
const standing = ['waiting', 'opened', 'presented'];
const ends = ['verified', 'refused', 'expired', 'rejected'];
const pauses = ['unreachable', 'signed-out'];

describe('asking a wallet, whatever happens on the way', () => {
  it('takes no step back, verifies nothing that the gateway has not, and comes to what the gateway knows', async (t) => {
    const tried = { runs: 0, steps: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40, size: 'max' }),
        fc.integer({ min: 2, max: 1500 }),
        fc.constantFrom<'same' | 'other'>('same', 'other'),
        async (steps, latency, first) => {
          tried.runs += 1;
          tried.steps += steps.length;
          const clock = manualClock();
          const gateway = presentationStub(clock, latency);
          let hidden: { shown: Promise<void>; show: () => void } | undefined;
          let page = new AbortController();
          const load = () =>
            createAsking({
              calls: gateway.calls,
              clock,
              gatewayNow: clock.now,
              visibility: { visible: () => hidden?.shown ?? Promise.resolve() },
              document: { service: 'city/resident-parking', version: 1, document: 'driving-licence' },
              random: () => 0.5,
              signal: page.signal,
            });
          let asking = load();
          const reload = () => {
            page.abort();
            page = new AbortController();
            asking = load();
            watch(asking);
            const held = gateway.newest();
            if (held) void asking.resume(held.id, { device: held.device });
          };
          const show = () => {
            hidden?.show();
            hidden = undefined;
          };
          watch(asking);
          void asking.start({ device: first });
          await clock.advance(1000);

          for (const next of steps) {
            if (next.do === 'start') void asking.start({ device: next.device });
            else if (next.do === 'wallet') gateway.wallet(next.what);
            else if (next.do === 'code') void asking.confirm(next.code);
            else if (next.do === 'return') asking.returned(next.response);
            else if (next.do === 'mishap') gateway.mishaps.push(next.mishap);
            else if (next.do === 'show') show();
            else if (next.do === 'reload') reload();
            else if (next.do === 'hide') {
              if (hidden) continue;
              let resolve = () => {};
              const shown = new Promise<void>((done) => (resolve = done));
              hidden = { shown, show: resolve };
            } else if (next.do === 'wait') await clock.advance(next.milliseconds);
            else void asking[next.do]();
            const now = asking.state.read();
            if (now.state === 'verified')
              assert.equal(gateway.held.get(now.presentation.id)?.state, 'verified', 'the gateway said so');
          }

          gateway.mishaps = [];
          show();
          await clock.advance(10_000);
          if (pauses.includes(asking.state.read().state)) void asking.retry();
          await clock.advance(20_000);
          compare(asking.state.read(), gateway.newest()?.state);
          await clock.advance(400_000);
          assert.ok([...ends, 'idle'].includes(asking.state.read().state), 'it comes to an end');
        },
      ),
      { numRuns: 300 },
    );
    t.diagnostic(`${tried.runs} runs, ${tried.steps} steps`);
  });
});

/** Holds each step against the steps that there are. */
function watch(asking: Asking): void {
  let before: AskingState = asking.state.read();
  /** How far this asking was before a pause hid it. */
  let furthest = -1;
  asking.state.subscribe((now) => {
    if (now.state === 'starting' || now.state === 'idle') furthest = -1;
    else if (ends.includes(before.state)) assert.deepEqual(now, before, 'an end is an end');
    if (standing.includes(now.state)) {
      assert.ok(standing.indexOf(now.state) >= furthest, `${now.state} after ${before.state}`);
      assert.notEqual(before.state, 'idle');
      furthest = standing.indexOf(now.state);
    }
    before = now;
  });
}

/** Both sides agree. What was ended here, or over in time here, may still be on its way to that there. */
function compare(here: AskingState, there: string | undefined): void {
  if (here.state === 'idle') return;
  if (here.state === 'expired' || there === 'expired') return;
  assert.equal(here.state, there);
}
