import type { CaseEvent } from '@panjare/contract';

import type { Clock } from '../options.ts';
import { PanjareError, isTransient } from '../fault/panjare-error.ts';
import { backoff } from '../transport/backoff.ts';

/** Where events come from: live, or all at once. Both give what comes after a position. */
export interface EventSource {
  stream(after: number, signal: AbortSignal): AsyncIterable<CaseEvent>;
  read(after: number, signal: AbortSignal): Promise<readonly CaseEvent[]>;
}

/** What a watch needs. */
export interface WatchOptions {
  source: EventSource;
  clock: Clock;
  /** The last position already known; 0 for none. */
  after: number;
  /** 0 to 1, for the jitter. */
  random: () => number;
  signal?: AbortSignal | undefined;
}

/** So many streams in a row that brought nothing, and the watch polls. */
const fruitlessStreams = 2;
/** Milliseconds between two polls. */
const pollInterval = 2000;
/** After so many polls a stream is tried again. */
const pollsUntilStream = 30;

/**
 * Events in order, each position once. The rows behind `read` are the truth: where a stream skips a position, or
 * streams fail, they are read instead. Ends with `signal`; throws what waiting does not heal (`signed-out`, `not-found`).
 */
export async function* watchEvents(options: WatchOptions): AsyncGenerator<CaseEvent, void, void> {
  const { source, clock, random } = options;
  const ended = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, ended.signal]) : ended.signal;
  let position = options.after;
  let fruitless = 0;
  let failures = 0;
  let polls = 0;

  try {
    while (!signal.aborted) {
      const streaming = fruitless < fruitlessStreams;
      try {
        if (streaming) {
          let skipped = false;
          fruitless += 1;
          for await (const event of source.stream(position, signal)) {
            if (event.position <= position) continue;
            skipped = event.position > position + 1;
            if (skipped) break;
            position = event.position;
            fruitless = failures = 0;
            yield event;
          }
          if (skipped) fruitless = fruitlessStreams;
          else await clock.wait(backoff(failures++, random()), signal);
          continue;
        }
        const events = [...(await source.read(position, signal))].sort((a, b) => a.position - b.position);
        for (const event of events) {
          if (event.position <= position) continue;
          position = event.position;
          yield event;
        }
        failures = 0;
        polls += 1;
        if (polls % pollsUntilStream === 0) fruitless = fruitlessStreams - 1;
        await clock.wait(pollInterval, signal);
      } catch (error) {
        if (signal.aborted) return;
        const breach = error instanceof PanjareError && error.code === 'contract-breach';
        // A stream that is none may still be had as rows.
        if (!isTransient(error) && !(breach && streaming)) throw error;
        await clock.wait(backoff(failures++, random()), signal).catch(() => undefined);
      }
    }
  } finally {
    ended.abort();
  }
}
