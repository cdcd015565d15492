import type { ManualClock } from './manual-clock.ts';

let onTheirWay = 0;

/** `fetch`, counted, so that time does not pass while an answer is on its way. */
export const countedFetch: typeof fetch = async (...request) => {
  onTheirWay += 1;
  try {
    return await fetch(...request);
  } finally {
    onTheirWay -= 1;
  }
};

/** Moves the clock on in seconds, in steps; after each, what is on its way over the socket arrives. */
export async function pass(clock: ManualClock, seconds: number, step = 1) {
  for (let passed = 0; passed < seconds; passed += step) {
    await clock.advance(step * 1000);
    for (let quiet = 0; quiet < 3; quiet = onTheirWay === 0 ? quiet + 1 : 0) {
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  }
}

/** Lets time pass until something is settled. */
export async function settled<T>(clock: ManualClock, promise: Promise<T>): Promise<T> {
  let done = false;
  const end = () => (done = true);
  promise.then(end, end);
  for (let second = 0; second < 1000 && !done; second += 1) await pass(clock, 1);
  return promise;
}
