import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';
import type { CaseEvent } from '@panjare/contract';

import { PanjareError, type FaultCode } from '../fault/panjare-error.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { watchEvents, type EventSource } from './watch.ts';

const event = (position: number): CaseEvent => ({
  position,
  type: 'inquiry.sent',
  at: '2026-01-01T00:00:00Z',
  actor: { kind: 'system' },
});

/** What befalls one connection: it brings some events, in a bad order or with holes, then ends or breaks. */
interface Fate {
  brings: readonly number[];
  repeats: boolean;
  hole: boolean;
  end: 'closes' | FaultCode;
}

/** A source of `total` events whose connections meet their fates, and when those are used up are good. */
function fatedSource(total: number, fates: Fate[]): EventSource {
  const after = (position: number) =>
    Array.from({ length: total - position }, (_, index) => event(position + 1 + index));
  return {
    async *stream(position, signal) {
      const fate = fates.shift();
      const rows = after(position);
      if (!fate) {
        yield* rows;
        await manualClock().wait(1, signal);
        return;
      }
      if (fate.repeats && position > 0) yield event(position);
      for (const count of fate.brings) {
        const row = rows[count - 1];
        if (row) yield row;
      }
      if (fate.hole && rows.length > 2) yield event(position + 3);
      if (fate.end !== 'closes') throw new PanjareError(fate.end);
    },
    async read(position) {
      const fate = fates.shift();
      if (fate && fate.end !== 'closes' && fate.end !== 'contract-breach') throw new PanjareError(fate.end);
      return after(position).reverse();
    },
  };
}

describe('a watch', () => {
  it('never drops or repeats a position, whatever befalls its connections', async () => {
    const fate = fc.record<Fate>({
      brings: fc.nat(6).map((count) => Array.from({ length: count }, (_, index) => index + 1)),
      repeats: fc.boolean(),
      hole: fc.boolean(),
      end: fc.constantFrom('closes', 'network', 'over-capacity', 'contract-breach'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.nat(5),
        fc.array(fate, { maxLength: 8 }),
        async (total, known, fates) => {
          const after = Math.min(known, total);
          const clock = manualClock();
          const ending = new AbortController();
          const got: number[] = [];
          const watching = (async () => {
            const source = fatedSource(total, [...fates]);
            for await (const { position } of watchEvents({
              source,
              clock,
              after,
              random: () => 0,
              signal: ending.signal,
            })) {
              got.push(position);
            }
          })();
          for (let minute = 0; minute < 5 && got.length < total - after; minute += 1)
            await clock.advance(60_000);
          ending.abort();
          await watching;
          assert.deepEqual(
            got,
            Array.from({ length: total - after }, (_, index) => after + 1 + index),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('polls every two seconds where streams fail', async () => {
    const clock = manualClock();
    const ending = new AbortController();
    let reads = 0;
    const source: EventSource = {
      async *stream() {
        throw new PanjareError('contract-breach');
      },
      read: async () => ((reads += 1), []),
    };
    const watching = watchEvents({ source, clock, after: 0, random: () => 0, signal: ending.signal }).next();
    await clock.advance(10_000);
    const before = reads;
    await clock.advance(10_000);
    assert.equal(reads - before, 5);
    ending.abort();
    assert.deepEqual(await watching, { value: undefined, done: true });
  });

  it('throws what waiting does not heal', async () => {
    const source = fatedSource(3, [{ brings: [], repeats: false, hole: false, end: 'signed-out' }]);
    const watching = watchEvents({ source, clock: manualClock(), after: 0, random: () => 0 }).next();
    await assert.rejects(watching, (error) => error instanceof PanjareError && error.code === 'signed-out');
  });

  it('lets the connection go when its reader leaves', async () => {
    let released = false;
    const source: EventSource = {
      async *stream() {
        try {
          yield event(1);
          yield event(2);
        } finally {
          released = true;
        }
      },
      read: async () => [],
    };
    for await (const first of watchEvents({ source, clock: manualClock(), after: 0, random: () => 0 })) {
      assert.equal(first.position, 1);
      break;
    }
    assert.equal(released, true);
  });
});
