import type { CaseEvent } from '@panjare/contract';

import type { Clock } from '../client.ts';
import { backoff } from '../transport/backoff.ts';
import type { Transport } from '../transport/transport.ts';
import type { WatchOptions } from './watch.ts';

/** Watches a case; what it takes is fetched on the first watch, so that a page draws its picture before that. */
export async function* watchLater(
  transport: Transport,
  clock: Clock,
  id: string,
  options: Omit<WatchOptions, 'source' | 'clock'>,
): AsyncGenerator<CaseEvent, void, void> {
  for (let failures = 0; !options.signal?.aborted; failures += 1) {
    const part = await import('./watch-part.ts').catch(() => undefined);
    if (part)
      return yield* part.watchEvents({ ...options, source: part.eventSource(transport, clock, id), clock });
    // As a watch outlives a broken network, so does its beginning.
    await clock.wait(backoff(failures, options.random()), options.signal).catch(() => undefined);
  }
}
