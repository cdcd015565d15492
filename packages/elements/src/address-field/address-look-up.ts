import type { AddressFound } from '@panjare/contract';
import { codeOf } from '../context/fault-code.ts';

/**
 * What is known of the postal code in the box. `none → looking → found | offered | unknown | offline | unreachable |
 * signed-out`, from any of them `none` again when the code is no longer whole, `looking` when it is asked for again, and
 * `offered → found` when the person takes it.
 */
export type LookUp =
  | { readonly state: 'none' }
  | { readonly state: 'looking' }
  /** It stands in the boxes; what the person changes there since is theirs. */
  | { readonly state: 'found'; readonly found: AddressFound }
  /** The boxes hold the person's own words: they are asked first. */
  | { readonly state: 'offered'; readonly found: AddressFound }
  /** The post knows no such code. */
  | { readonly state: 'unknown' }
  /** The gateway cannot be reached from here. */
  | { readonly state: 'offline' }
  /** The register does not answer, or answers no more for now. */
  | { readonly state: 'unreachable' }
  | { readonly state: 'signed-out' };

/** What a look-up needs of its field. */
export interface LookUpHost {
  /** Asks the post; `undefined` where it knows no such code. */
  find(postalCode: string, signal: AbortSignal): Promise<AddressFound | undefined>;
  /** Whether the boxes may be filled in without asking: nothing of the person's own stands there. */
  isFree(): boolean;
  /** Puts an address into the boxes. */
  fill(found: AddressFound): void;
  /** The state is another one. */
  changed(): void;
}

/** Looks one postal code up at a time. What comes late, of a code that is no longer there, is dropped. Knows no DOM. */
export class AddressLookUp {
  #now: LookUp = { state: 'none' };
  #asking: AbortController | undefined;
  #postalCode = '';
  readonly #host: LookUpHost;

  constructor(host: LookUpHost) {
    this.#host = host;
  }

  get now(): LookUp {
    return this.#now;
  }

  /** The code that was asked for last. */
  get postalCode(): string {
    return this.#postalCode;
  }

  /** Looks a whole code up, unless it is the one asked for last. */
  async look(postalCode: string): Promise<void> {
    if (postalCode === this.#postalCode) return;
    this.forget();
    this.#postalCode = postalCode;
    const asking = (this.#asking = new AbortController());
    this.#become({ state: 'looking' });
    const next = await this.#ask(postalCode, asking.signal);
    if (asking.signal.aborted) return;
    // Asked only now: the person may have written meanwhile.
    if (next.state === 'found' && !this.#host.isFree()) return this.#become({ ...next, state: 'offered' });
    if (next.state === 'found') this.#host.fill(next.found);
    this.#become(next);
  }

  /** Tries the same code again. */
  async retry(): Promise<void> {
    const postalCode = this.#postalCode;
    this.#postalCode = '';
    await this.look(postalCode);
  }

  /** The person takes what is offered. */
  take(): void {
    if (this.#now.state !== 'offered') return;
    const { found } = this.#now;
    this.#host.fill(found);
    this.#become({ state: 'found', found });
  }

  /** The code is no longer whole, or is another one. */
  forget(): void {
    this.#asking?.abort();
    this.#postalCode = '';
    if (this.#now.state !== 'none') this.#become({ state: 'none' });
  }

  async #ask(postalCode: string, signal: AbortSignal): Promise<LookUp> {
    try {
      const found = await this.#host.find(postalCode, signal);
      return found ? { state: 'found', found } : { state: 'unknown' };
    } catch (error) {
      const code = codeOf(error);
      if (code === 'signed-out') return { state: code };
      return { state: code === 'network' ? 'offline' : 'unreachable' };
    }
  }

  #become(next: LookUp): void {
    this.#now = next;
    this.#host.changed();
  }
}
