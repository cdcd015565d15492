import type { Client } from '@panjare/client';
import type { AppealRequest, Case, CaseSummary, ClosingRequest, Reply } from '@panjare/contract';
import { effect, signal, untracked } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
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
  /** `stale`: the picture is the last one known; the gateway cannot be reached. */
  | { state: 'shown'; case: Case; stale: boolean; act: 'none' | 'sending' | 'failed' };

/** What a status is asked to show. */
export interface StatusOptions {
  client: Client;
  /** The case; left out, the case submitted last, else the newest open one. */
  caseId: string | undefined;
  submitted: ReadonlySignal<string | undefined>;
  signal: AbortSignal;
}

/** Follows one case live. Knows no DOM. */
export class StatusFlow {
  readonly #state = signal<StatusState>({ state: 'loading' });
  readonly #options: StatusOptions;
  #following: AbortController | undefined;

  constructor(options: StatusOptions) {
    this.#options = options;
  }

  get state(): ReadonlySignal<StatusState> {
    return this.#state;
  }

  /** Begins; ends with the signal of the options. */
  start(): void {
    const { client, submitted, signal: ended } = this.#options;
    const signedIn = signal<boolean | undefined>(undefined);
    const unsubscribe = client.session.state.subscribe((session) => {
      if (session.state === 'unknown') return;
      signedIn.value = session.state === 'signed-in' || session.state === 'expiring';
    });
    const dispose = effect(() => {
      const isSignedIn = signedIn.value;
      const id = this.#options.caseId ?? submitted.value;
      if (isSignedIn === undefined) return;
      untracked(() => (isSignedIn ? void this.#follow(id) : this.#signOut()));
    });
    ended.addEventListener('abort', () => {
      this.#following?.abort();
      dispose();
      unsubscribe();
    });
    if (client.session.state.read().state === 'unknown')
      client.session.refresh({ signal: ended }).catch((error: unknown) => this.#fail(error, ended));
  }

  /** Loads again after a fault. */
  retry(): void {
    const { client, signal: ended } = this.#options;
    this.#state.value = { state: 'loading' };
    if (client.session.state.read().state !== 'unknown') return void this.#follow(this.#options.caseId);
    client.session.refresh({ signal: ended }).catch((error: unknown) => this.#fail(error, ended));
  }

  /** Answers what an agency asked. */
  reply(reply: Reply): Promise<boolean> {
    return this.#act((id) => this.#options.client.cases.reply(id, reply));
  }

  /** Appeals a decision. */
  appeal(request: AppealRequest): Promise<boolean> {
    return this.#act((id) => this.#options.client.cases.appeal(id, request));
  }

  /** Says that the matter is done, or is not. */
  close(request: ClosingRequest): Promise<boolean> {
    return this.#act((id) => this.#options.client.cases.close(id, request));
  }

  /** Takes the request back. The case ends with it. */
  withdraw(): Promise<boolean> {
    return this.#act((id) => this.#options.client.cases.withdraw(id));
  }

  #signOut(): void {
    this.#following?.abort();
    this.#state.value = { state: 'signed-out' };
  }

  async #follow(id: string | undefined): Promise<void> {
    const { client, submitted } = this.#options;
    this.#following?.abort();
    const following = new AbortController();
    this.#following = following;
    const { signal: ended } = following;
    if (this.#state.peek().state !== 'shown') this.#state.value = { state: 'loading' };
    try {
      const wanted =
        id ?? submitted.peek() ?? newestOpen((await client.cases.list({ signal: ended })).cases)?.id;
      if (ended.aborted) return;
      if (wanted === undefined) {
        this.#state.value = { state: 'empty' };
        return;
      }
      let position = this.#show(await client.cases.read(wanted, { signal: ended }), ended);
      for await (const event of client.cases.watch(wanted, { signal: ended, after: position })) {
        if (event.position <= position) continue;
        position = this.#show(await client.cases.read(wanted, { signal: ended }), ended);
      }
    } catch (error) {
      this.#fail(error, ended);
    }
  }

  #show(held: Case, ended: AbortSignal): number {
    const now = this.#state.peek();
    if (ended.aborted) return held.position;
    // An answer to an act may be newer than a reading begun before it.
    if (now.state === 'shown' && now.case.id === held.id && now.case.position > held.position)
      return now.case.position;
    this.#state.value = {
      state: 'shown',
      case: held,
      stale: false,
      act: now.state === 'shown' ? now.act : 'none',
    };
    return held.position;
  }

  #fail(error: unknown, ended: AbortSignal): void {
    if (ended.aborted) return;
    const now = this.#state.peek();
    const code = codeOf(error);
    if (code === 'signed-out') this.#state.value = { state: 'signed-out' };
    else if (now.state === 'shown') this.#state.value = { ...now, stale: true };
    else this.#state.value = { state: 'fault', code };
  }

  async #act(send: (id: string) => Promise<Case>): Promise<boolean> {
    const now = this.#state.peek();
    if (now.state !== 'shown' || now.act === 'sending') return false;
    this.#state.value = { ...now, act: 'sending' };
    try {
      const held = await send(now.case.id);
      this.#state.value = { state: 'shown', case: held, stale: false, act: 'none' };
      return true;
    } catch (error) {
      const code = codeOf(error);
      this.#state.value = code === 'signed-out' ? { state: 'signed-out' } : { ...now, act: 'failed' };
      return false;
    }
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
