import type { AnyClient } from '@panjare/client';
import { mandatesOf } from '@panjare/client/mandates.js';
import { changeable } from '@panjare/client/observable.js';
import { servicesOf } from '@panjare/client/services.js';
import type { Issue, Mandate, MandateRequest, ServiceRef, ServiceSummary } from '@panjare/contract';
import { codeOf } from '../context/fault-code.ts';

/** Where the list stands. `loading → signed-out | fault | shown`; each of them `→ loading` with another person or try. */
export type MandatesState =
  | { state: 'loading' }
  | { state: 'signed-out' }
  | { state: 'fault'; code: string }
  | ({ state: 'shown'; mandates: readonly Mandate[] } & OwnServices);

/** This operator's own services: another's gateway would not know the mandate. */
export interface OwnServices {
  services: readonly ServiceSummary[];
  /** Those of them that nobody can send for another: a document has to be shown, and only its owner can. */
  inPerson: ReadonlySet<ServiceRef>;
}

/** What came of giving or ending one. */
export type MandateOutcome =
  { state: 'done' } | { state: 'invalid'; issues: readonly Issue[] } | { state: 'fault'; code: string };

/** Reads, gives and ends mandates. Knows no DOM. */
export class MandatesFlow {
  readonly state = changeable<MandatesState>({ state: 'loading' });
  readonly #client: AnyClient;
  readonly #ended: AbortSignal;
  #subject: string | undefined;

  constructor(client: AnyClient, ended: AbortSignal) {
    this.#client = client;
    this.#ended = ended;
  }

  /** Begins; ends with the signal. */
  start(): void {
    const { session } = this.#client;
    const unsubscribe = session.state.subscribe(() => this.#meet());
    this.#ended.addEventListener('abort', unsubscribe);
    if (session.state.read().state === 'unknown')
      session.refresh({ signal: this.#ended }).catch((error: unknown) => this.#fail(error));
  }

  /** Reads all anew. */
  async load(): Promise<void> {
    const signal = this.#ended;
    this.state.set({ state: 'loading' });
    try {
      const [mandates, services] = await Promise.all([
        mandatesOf(this.#client).list({ signal }),
        this.#services(signal),
      ]);
      if (!signal.aborted) this.state.set({ state: 'shown', mandates, ...services });
    } catch (error) {
      this.#fail(error);
    }
  }

  async give(request: MandateRequest): Promise<MandateOutcome> {
    try {
      const given = await mandatesOf(this.#client).give(request, { signal: this.#ended });
      if (given.state === 'invalid') return given;
      this.#put(given.mandate);
      return { state: 'done' };
    } catch (error) {
      return { state: 'fault', code: codeOf(error) };
    }
  }

  async end(id: string): Promise<MandateOutcome> {
    try {
      this.#put(await mandatesOf(this.#client).end(id, { signal: this.#ended }));
      return { state: 'done' };
    } catch (error) {
      return { state: 'fault', code: codeOf(error) };
    }
  }

  async #services(signal: AbortSignal): Promise<OwnServices> {
    const [list, { ecosystems, documents }] = await Promise.all([
      servicesOf(this.#client).list({ signal }),
      this.#client.metadata({ signal }),
    ]);
    const own = new Set(ecosystems.map(({ id }) => id));
    const services = list.services.filter(
      ({ ref, elsewhere }) => !elsewhere && own.has(ref.split('/')[0] ?? ''),
    );
    // Of a document that the gateway does not know the answers are written by hand.
    const known = new Set(documents.map(({ id }) => id));
    const inPerson = services.filter(({ requiredDocuments = [] }) =>
      requiredDocuments.some((type) => known.has(type)),
    );
    return { services, inPerson: new Set(inPerson.map(({ ref }) => ref)) };
  }

  #put(mandate: Mandate): void {
    const now = this.state.read();
    if (now.state !== 'shown') return;
    const isKnown = now.mandates.some(({ id }) => id === mandate.id);
    const mandates = isKnown
      ? now.mandates.map((one) => (one.id === mandate.id ? mandate : one))
      : [mandate, ...now.mandates];
    this.state.set({ ...now, mandates });
  }

  #meet(): void {
    const session = this.#client.session.state.read();
    const subject = 'session' in session ? session.session.subject : undefined;
    if (subject !== undefined && subject === this.#subject) return;
    this.#subject = subject;
    if (subject !== undefined) void this.load();
    else if (session.state === 'signed-out' || session.state === 'ended')
      this.state.set({ state: 'signed-out' });
  }

  #fail(error: unknown): void {
    if (this.#ended.aborted) return;
    const code = codeOf(error);
    this.state.set(code === 'signed-out' ? { state: 'signed-out' } : { state: 'fault', code });
  }
}
