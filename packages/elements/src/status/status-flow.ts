import type { AnyClient, Observable } from '@panjare/client';
import { casesOf } from '@panjare/client/cases.js';
import { changeable } from '@panjare/client/observable.js';
import type { Case, CaseSummary } from '@panjare/contract';
import { codeOf } from '../context/fault-code.ts';

/**
 * Where the status stands. `loading → signed-out | empty | fault | shown`; `signed-out → loading` on signing in;
 * `fault → loading` on trying again; `shown → shown` with each event and each act; any → `loading` for another case.
 */
export type StatusState =
  | { state: 'loading' }
  | { state: 'signed-out' }
  | { state: 'empty' }
  | { state: 'fault'; code: string }
  /** `stale`: the picture is the last one known; the gateway cannot be reached (`cut`), or the session is over. */
  | { state: 'shown'; case: Case; stale: false | 'cut' | 'signed-out'; act: 'none' | 'sending' | 'failed' };

/** What a status is asked to show. */
export interface StatusOptions {
  client: AnyClient;
  /** The case; left out, the case submitted last, else the newest open one. */
  caseId: string | undefined;
  submitted: Observable<string | undefined>;
  signal: AbortSignal;
}

/** Follows one case live. Knows no DOM. */
export class StatusFlow {
  readonly state = changeable<StatusState>({ state: 'loading' });
  readonly #options: StatusOptions;
  #following: AbortController | undefined;
  /** Whether somebody was signed in when last looked, and which case was then wanted. */
  #met: { signedIn?: boolean; id?: string | undefined } = {};
  /** Who was signed in last. */
  #subject: string | undefined;

  constructor(options: StatusOptions) {
    this.#options = options;
  }

  /** The client in use. */
  get client(): AnyClient {
    return this.#options.client;
  }

  /** Begins; ends with the signal of the options. */
  start(): void {
    const { client, submitted, signal: ended } = this.#options;
    const unsubscribe = [client.session.state, submitted].map((told) => told.subscribe(() => this.#meet()));
    ended.addEventListener('abort', () => {
      this.#following?.abort();
      for (const end of unsubscribe) end();
    });
    if (client.session.state.read().state === 'unknown')
      client.session.refresh({ signal: ended }).catch((error: unknown) => this.#fail(error, ended));
  }

  /** Loads again after a fault. */
  retry(): void {
    const { client, signal: ended } = this.#options;
    // What is shown may hold an answer half written.
    if (this.state.read().state !== 'shown') this.state.set({ state: 'loading' });
    if (client.session.state.read().state !== 'unknown') return void this.#follow(this.#options.caseId);
    client.session.refresh({ signal: ended }).catch((error: unknown) => this.#fail(error, ended));
  }

  /** Follows another case, or none, where the person or the case is another than before. */
  #meet(): void {
    const { client, submitted, caseId } = this.#options;
    const session = client.session.state.read();
    const id = caseId ?? submitted.read();
    const signedIn = session.state === 'signed-in' || session.state === 'expiring';
    if (session.state === 'unknown' || (signedIn === this.#met.signedIn && id === this.#met.id)) return;
    this.#met = { signedIn, id };
    if (signedIn) {
      // Another person: what is on the screen is not theirs to see.
      if (session.session.subject !== this.#subject) this.state.set({ state: 'loading' });
      this.#subject = session.session.subject;
      return void this.#follow(id);
    }
    this.#following?.abort();
    const bySelf =
      session.state === 'signed-out' || (session.state === 'ended' && session.reason === 'signed-out');
    if (bySelf) this.state.set({ state: 'signed-out' });
    else this.#lose();
  }

  /** The session ended by itself, perhaps in the middle of a word: what is shown stays. */
  #lose(): void {
    const now = this.state.read();
    this.state.set(now.state === 'shown' ? { ...now, stale: 'signed-out' } : { state: 'signed-out' });
  }

  async #follow(id: string | undefined): Promise<void> {
    const { client, submitted } = this.#options;
    const cases = casesOf(client);
    this.#following?.abort();
    const following = new AbortController();
    this.#following = following;
    const { signal: ended } = following;
    if (this.state.read().state !== 'shown') this.state.set({ state: 'loading' });
    try {
      const wanted = id ?? submitted.read() ?? newestOpen((await cases.list({ signal: ended })).cases)?.id;
      if (ended.aborted) return;
      if (wanted === undefined) {
        this.state.set({ state: 'empty' });
        return;
      }
      let position = this.#show(await cases.read(wanted, { signal: ended }), ended);
      for await (const event of cases.watch(wanted, { signal: ended, after: position })) {
        if (event.position <= position) continue;
        position = this.#show(await cases.read(wanted, { signal: ended }), ended);
      }
    } catch (error) {
      this.#fail(error, ended);
    }
  }

  #show(held: Case, ended: AbortSignal): number {
    const now = this.state.read();
    if (ended.aborted) return held.position;
    // An answer to an act may be newer than a reading begun before it.
    if (now.state === 'shown' && now.case.id === held.id && now.case.position > held.position)
      return now.case.position;
    this.state.set({
      state: 'shown',
      case: held,
      stale: false,
      act: now.state === 'shown' ? now.act : 'none',
    });
    return held.position;
  }

  #fail(error: unknown, ended: AbortSignal): void {
    if (ended.aborted) return;
    const now = this.state.read();
    const code = codeOf(error);
    if (code === 'signed-out') this.#lose();
    else if (now.state === 'shown') this.state.set({ ...now, stale: 'cut' });
    else this.state.set({ state: 'fault', code });
  }
}

/** The newest case that still goes on. */
function newestOpen(cases: readonly CaseSummary[]): CaseSummary | undefined {
  return cases
    .filter(({ state }) => state !== 'closed' && state !== 'withdrawn')
    .reduce<CaseSummary | undefined>(
      (newest, one) => (newest === undefined || one.startedAt > newest.startedAt ? one : newest),
      undefined,
    );
}
