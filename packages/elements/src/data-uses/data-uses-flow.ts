import type { AnyClient } from '@panjare/client';
import { dataUsesOf } from '@panjare/client/data-uses.js';
import { changeable } from '@panjare/client/observable.js';
import type { Agency, DataUse, UnreachableOperator } from '@panjare/contract';
import { codeOf } from '../context/fault-code.ts';

/**
 * Where the list stands. `loading → signed-out | fault | shown`; `signed-out → loading` on signing in; `fault → loading`
 * on trying again; `shown → shown` with older rows; any → `loading` for another case or person.
 */
export type DataUsesState =
  { state: 'loading' } | { state: 'signed-out' } | { state: 'fault'; code: string } | ShownDataUses;

/** Newest first, as far as it was asked for. */
export interface ShownDataUses {
  state: 'shown';
  uses: readonly DataUse[];
  notConnected: readonly Agency[];
  unreachable: readonly UnreachableOperator[];
  /** `idle → loading → idle | failed | none`; `failed → loading`; `none`: there is nothing older. */
  older: 'idle' | 'loading' | 'failed' | 'none';
}

/** Reads the citizen's list, a page at a time. Knows no DOM. */
export class DataUsesFlow {
  readonly state = changeable<DataUsesState>({ state: 'loading' });
  readonly #client: AnyClient;
  readonly #ended: AbortSignal;
  #case: string | undefined;
  #subject: string | undefined;
  #reading: AbortController | undefined;

  constructor(client: AnyClient, caseId: string | undefined, ended: AbortSignal) {
    this.#client = client;
    this.#case = caseId;
    this.#ended = ended;
  }

  /** The case whose rows are shown; all rows where there is none. */
  get case(): string | undefined {
    return this.#case;
  }

  /** Begins; ends with the signal. */
  start(): void {
    const { session } = this.#client;
    const unsubscribe = session.state.subscribe(() => this.#meet());
    this.#ended.addEventListener('abort', () => {
      unsubscribe();
      this.#reading?.abort();
    });
    if (session.state.read().state === 'unknown') this.#refresh();
  }

  /** Reads all anew: after a fault, or to see what came meanwhile. */
  retry(): void {
    this.state.set({ state: 'loading' });
    if (this.#client.session.state.read().state === 'unknown') this.#refresh();
    else void this.#load();
  }

  /** Shows the rows of one case, or of all. */
  choose(caseId: string | undefined): void {
    this.#case = caseId;
    this.retry();
  }

  /** Adds the rows before the last one shown. */
  async loadOlder(): Promise<void> {
    const shown = this.state.read();
    const last = shown.state === 'shown' ? shown.uses.at(-1) : undefined;
    if (shown.state !== 'shown' || last === undefined || !['idle', 'failed'].includes(shown.older)) return;
    const signal = this.#newReading();
    this.state.set({ ...shown, older: 'loading' });
    try {
      const { uses, more, unreachable } = await this.#read(signal, last.id);
      if (signal.aborted) return;
      this.state.set({
        ...shown,
        // Whatever an operator tells, a row stands in the list once, and none of them before the last.
        uses: [...shown.uses, ...uses.filter(({ id }) => id < last.id)],
        // Who did not answer now is missing from these rows, whoever answered before.
        unreachable: union(shown.unreachable, unreachable),
        older: more && uses.length > 0 ? 'idle' : 'none',
      });
    } catch (error) {
      if (signal.aborted) return;
      if (codeOf(error) === 'signed-out') this.state.set({ state: 'signed-out' });
      else this.state.set({ ...shown, older: 'failed' });
    }
  }

  #meet(): void {
    const session = this.#client.session.state.read();
    if (session.state === 'unknown') return;
    const subject =
      session.state === 'signed-in' || session.state === 'expiring' ? session.session.subject : undefined;
    if (subject !== undefined && subject === this.#subject) return;
    this.#subject = subject;
    if (subject !== undefined) return this.retry();
    this.#reading?.abort();
    this.state.set({ state: 'signed-out' });
  }

  #refresh(): void {
    this.#client.session
      .refresh({ signal: this.#ended })
      .catch((error: unknown) => this.#fail(error, this.#ended));
  }

  async #load(): Promise<void> {
    const signal = this.#newReading();
    try {
      const { uses, more, notConnected, unreachable } = await this.#read(signal);
      if (signal.aborted) return;
      this.state.set({ state: 'shown', uses, notConnected, unreachable, older: more ? 'idle' : 'none' });
    } catch (error) {
      this.#fail(error, signal);
    }
  }

  #read(signal: AbortSignal, before?: string) {
    return dataUsesOf(this.#client).list({
      signal,
      ...(this.#case === undefined ? {} : { case: this.#case }),
      ...(before === undefined ? {} : { before }),
    });
  }

  /** What is asked for now is what the page waits for; an earlier answer comes too late. */
  #newReading(): AbortSignal {
    this.#reading?.abort();
    this.#reading = new AbortController();
    return this.#reading.signal;
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    const code = codeOf(error);
    this.state.set(code === 'signed-out' ? { state: 'signed-out' } : { state: 'fault', code });
  }
}

function union(
  some: readonly UnreachableOperator[],
  others: readonly UnreachableOperator[],
): UnreachableOperator[] {
  return [...new Map([...some, ...others].map((one) => [one.operator, one])).values()];
}
