import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from './seeded.ts';

/** How bad a line is. */
export interface LineQuality {
  bytesPerSecond: number;
  /** Milliseconds there and back. */
  roundTrip: number;
  /** Now and then it stands still: after about so many bytes, for so many milliseconds. */
  stalls?: { everyBytes: number; milliseconds: number };
  /** Everything is cut so many times over the next `overBytes`, and nothing gets through for a while after each. */
  disconnects?: { count: number; overBytes: number; milliseconds: number };
  /** For where stalls and disconnects come. */
  seed: number;
}

/** One line that all connections share. Perfect until it is told otherwise. */
export interface Line {
  /** Nothing gets through at all. */
  readonly isDown: boolean;
  /** How often it was cut and stood still. */
  readonly disconnected: number;
  readonly stalled: number;
  become(quality: LineQuality | 'perfect'): void;
  /** One way of the round trip. */
  wait(): Promise<void>;
  /** Returns when so many bytes have got through. */
  carry(bytes: number): Promise<void>;
}

/** Opens a line; `reset` ends every connection over it. */
export function openLine(reset: () => void): Line {
  let quality: LineQuality | undefined;
  let carried = 0;
  let stalls: number[] = [];
  let cuts: number[] = [];
  let turn: Promise<void> = Promise.resolve();
  const line = { isDown: false, disconnected: 0, stalled: 0 };

  async function befall({ stalls: stall, disconnects }: LineQuality): Promise<void> {
    if (stalls[0] !== undefined && carried >= stalls[0]) {
      stalls.shift();
      line.stalled += 1;
      await sleep(stall?.milliseconds);
    }
    if (cuts[0] === undefined || carried < cuts[0]) return;
    cuts.shift();
    line.disconnected += 1;
    line.isDown = true;
    reset();
    void sleep(disconnects?.milliseconds).then(() => (line.isDown = false));
  }

  /** In steps of a tenth of a second, so that a disconnect falls into the middle of what is on its way. */
  async function pass(bytes: number): Promise<void> {
    for (let left = bytes; left > 0 && quality;) {
      const step = Math.min(left, Math.max(1, quality.bytesPerSecond / 10));
      await sleep((step / quality.bytesPerSecond) * 1000);
      left -= step;
      carried += step;
      await befall(quality);
      if (line.isDown) throw new Error('The line was cut.');
    }
  }

  return Object.assign(line, {
    become(next: LineQuality | 'perfect') {
      quality = next === 'perfect' ? undefined : next;
      carried = 0;
      if (!quality) return;
      const random = seeded(quality.seed);
      const { stalls: stall, disconnects } = quality;
      stalls = stall ? spread(1000, 1000 * stall.everyBytes, random) : [];
      cuts = disconnects ? spread(disconnects.count, disconnects.overBytes, random) : [];
    },
    wait: async () => {
      if (quality) await sleep(quality.roundTrip / 2);
    },
    carry(bytes: number) {
      if (!quality) return Promise.resolve();
      const passed = turn.then(() => pass(bytes));
      turn = passed.catch(() => undefined);
      return passed;
    },
  });
}

/** So many places over a length, one in each equal part of it. */
function spread(count: number, length: number, random: () => number): number[] {
  return Array.from({ length: count }, (_, index) => ((index + random()) * length) / count);
}
