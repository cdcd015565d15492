import type { Clock } from '../options.ts';

/** A clock that moves when a test says so. */
export interface ManualClock extends Clock {
  /** Milliseconds asked for by every wait, in order. */
  readonly waits: readonly number[];
  /** Moves on, waking who waits, in the order of their times; what they start in the meantime counts too. */
  advance(milliseconds: number): Promise<void>;
}

interface Sleeper {
  until: number;
  wake: () => void;
}

/** Makes a clock that stands at `start`. */
export function manualClock(start = Date.parse('2026-11-22T10:00:00Z')): ManualClock {
  let time = start;
  const sleepers = new Set<Sleeper>();
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        waits.push(milliseconds);
        const sleeper = { until: time + milliseconds, wake: () => leave(resolve) };
        const giveUp = () => leave(() => reject(signal?.reason));
        const leave = (then: () => void) => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', giveUp);
          then();
        };
        sleepers.add(sleeper);
        if (signal?.aborted) return giveUp();
        signal?.addEventListener('abort', giveUp, { once: true });
      }),
    async advance(milliseconds) {
      const end = time + milliseconds;
      await quiet();
      for (;;) {
        const [next] = [...sleepers].filter(({ until }) => until <= end).sort((a, b) => a.until - b.until);
        if (!next) break;
        time = Math.max(time, next.until);
        next.wake();
        await quiet();
      }
      time = end;
    },
  };
}

/** Lets promises settle; answers of a socket on this machine arrive too. */
async function quiet() {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
