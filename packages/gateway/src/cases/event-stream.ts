import type { CaseEvent } from '@panjare/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Gateway } from '../context.ts';
import { fromRow } from './event-rows.ts';
import type { Live } from './live.ts';
import { tell } from './recorded-event.ts';

/** Events read at once. */
const page = 500;
const heartbeatMilliseconds = 15_000;
/** A stream ends now and then, so that who was signed out does not go on reading. The client comes back by itself. */
const lifetimeMilliseconds = 600_000;

/** Events of a case after a position, in order. */
export async function eventsAfter(
  { database }: Gateway,
  caseId: string,
  after: number,
): Promise<CaseEvent[]> {
  const rows = await database
    .selectFrom('case_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('position', '>', after)
    .orderBy('position')
    .limit(page)
    .execute();
  return rows.map((row) => tell(fromRow(row)));
}

/** Whether the request wants a stream rather than JSON. */
export function wantsStream({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/event-stream') ?? false;
}

/** Where the reader is: `Last-Event-ID` of a stream that broke, else `after`. */
export function startOf({ headers }: FastifyRequest, after: string | undefined): number {
  const last = headers['last-event-id'];
  return Number(typeof last === 'string' && /^\d{1,9}$/u.test(last) ? last : (after ?? 0));
}

/** Every open stream of a process, for the heartbeat and for closing. */
export class Streams {
  readonly #open = new Set<Stream>();
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => this.#open.forEach((stream) => stream.beat()), heartbeatMilliseconds);
    this.#timer.unref();
  }

  /** Takes the reply over and sends events as server-sent events: `id` is the position. */
  open(gateway: Gateway, live: Live, reply: FastifyReply, caseId: string, after: number): void {
    const headers = {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    };
    reply.hijack();
    reply.raw.writeHead(200, { ...(reply.getHeaders() as { [name: string]: string }), ...headers });
    reply.raw.flushHeaders();
    const stream = new Stream(gateway, live, reply, caseId, after);
    this.#open.add(stream);
    reply.raw.once('close', () => {
      stream.close();
      this.#open.delete(stream);
    });
  }

  close(): void {
    clearInterval(this.#timer);
    for (const stream of this.#open) stream.end();
  }
}

class Stream {
  readonly #gateway: Gateway;
  readonly #reply: FastifyReply;
  readonly #caseId: string;
  readonly #stop: () => void;
  readonly #endsAt = Date.now() + lifetimeMilliseconds;
  #position: number;
  #reading = false;
  #again = false;
  #closed = false;

  constructor(gateway: Gateway, live: Live, reply: FastifyReply, caseId: string, after: number) {
    this.#gateway = gateway;
    this.#reply = reply;
    this.#caseId = caseId;
    this.#position = after;
    this.#stop = live.watch(
      caseId,
      () => this.#position,
      () => this.#read(),
    );
    this.#read();
  }

  beat(): void {
    if (Date.now() > this.#endsAt) this.end();
    else this.#reply.raw.write(':\n\n');
  }

  end(): void {
    this.close();
    this.#reply.raw.end();
  }

  close(): void {
    this.#closed = true;
    this.#stop();
  }

  /** One reading at a time: positions go out in order, none twice. */
  #read(): void {
    this.#again = true;
    if (this.#reading) return;
    this.#reading = true;
    this.#drain()
      .catch((error: unknown) => {
        this.#gateway.log.error({ error: String(error) }, 'event stream');
        this.end();
      })
      .finally(() => {
        this.#reading = false;
      });
  }

  async #drain(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      const events = await eventsAfter(this.#gateway, this.#caseId, this.#position);
      if (this.#closed) return;
      for (const event of events) {
        this.#position = event.position;
        this.#reply.raw.write(`id: ${event.position}\ndata: ${JSON.stringify(event)}\n\n`);
      }
      if (events.length === page) this.#again = true;
    }
  }
}
