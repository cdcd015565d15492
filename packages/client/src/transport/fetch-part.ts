import type { Clock } from '../options.ts';
import { backoff } from './backoff.ts';

/** Fetches a part that is needed late or never, again and again while it cannot be had. Nothing once it is given up. */
export async function fetchPart<Part>(
  load: () => Promise<Part>,
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<Part | undefined> {
  for (let failures = 0; !signal?.aborted; failures += 1) {
    const part = await load().catch(() => undefined);
    if (part) return part;
    await clock.wait(backoff(failures, Math.random()), signal).catch(() => undefined);
  }
  return undefined;
}
