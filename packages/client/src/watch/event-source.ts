import type { CaseEvent } from '@panjare/contract';

import type { Clock } from '../options.ts';
import { PanjareError } from '../fault/panjare-error.ts';
import { expectBody } from '../transport/answer.ts';
import type { Transport } from '../transport/transport.ts';
import { parseChunk, parseStart } from './event-stream.ts';
import type { EventSource } from './watch.ts';

/** A stream that is silent for so long, heartbeats included, is taken for dead. Milliseconds. */
const silenceLimit = 45_000;

/** The events of a case over HTTP. `after` resumes in both forms, so no header is needed that would cost a preflight. */
export function eventSource(transport: Transport, clock: Clock, id: string): EventSource {
  const input = (after: number) => ({ params: { id }, query: { after: String(after) } });

  return {
    async read(after, signal) {
      return (await transport.call('GET', 'cases.events', { ...input(after), signal })).events;
    },

    async *stream(after, signal) {
      const silence = new AbortController();
      const both = AbortSignal.any([signal, silence.signal]);
      const response = await transport.send('GET', 'cases.events', {
        ...input(after),
        headers: { accept: 'text/event-stream' },
        signal: both,
      });
      if (!response.ok) expectBody(await transport.read(response, both));
      const streams = /^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '');
      if (!streams || !response.body) {
        silence.abort();
        throw new PanjareError('contract-breach');
      }
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let state = parseStart;
      try {
        for (;;) {
          const chunk = await withinSilence(reader.read(), silence, clock);
          if (chunk.done) return;
          const parsed = parseChunk(state, chunk.value);
          state = parsed.state;
          for (const message of parsed.messages) {
            const event = eventOf(message.data);
            if (event) yield event;
          }
        }
      } catch (cause) {
        throw cause instanceof PanjareError ? cause : new PanjareError('network', { cause });
      } finally {
        silence.abort();
      }
    },
  };
}

async function withinSilence<T>(read: Promise<T>, silence: AbortController, clock: Clock): Promise<T> {
  const heard = new AbortController();
  void clock.wait(silenceLimit, heard.signal).then(
    () => silence.abort(),
    () => undefined,
  );
  return read.finally(() => heard.abort());
}

/** Messages of other kinds may come in the stream later; only an event of a case has a position. */
function eventOf(data: string): CaseEvent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch (cause) {
    throw new PanjareError('contract-breach', { cause });
  }
  return isEvent(value) ? value : undefined;
}

function isEvent(value: unknown): value is CaseEvent {
  return (
    typeof value === 'object' && value !== null && 'position' in value && Number.isSafeInteger(value.position)
  );
}
