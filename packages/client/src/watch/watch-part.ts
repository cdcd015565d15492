import type { CaseEvent } from '@panjare/contract';

import type { Clock } from '../options.ts';
import type { Transport } from '../transport/transport.ts';
import { eventSource } from './event-source.ts';
import { watchEvents } from './watch.ts';

/** Watches a case: what only a page that follows one needs. */
export function watchCase(
  transport: Transport,
  clock: Clock,
  id: string,
  after: number,
  signal: AbortSignal | undefined,
): AsyncIterable<CaseEvent> {
  const source = eventSource(transport, clock, id);
  return watchEvents({ source, clock, after, random: Math.random, signal });
}
