import type { AnyClient, SignInState } from '@panjare/client';
import { systemClock } from '@panjare/client/clock.js';
import { signInOf } from '@panjare/client/sign-in.js';
import type { Connection } from '../context/connection.ts';
import { cleanAddress } from './clean-address.ts';
import { watchOf } from './device-watch.ts';
import type { DeviceWatch } from './device-watch.ts';

/**
 * How finishing stands. `idle → saving → asking | leaving`; `asking → idle | leaving`; `leaving → cut → done`, where the
 * gateway has not heard of it and is told again by itself; `done → idle` with the next sign-in. On a device of one's own
 * `leaving → failed` where it cannot be told, and nothing has changed; `failed → saving`.
 */
export type FinishState = 'idle' | 'saving' | 'asking' | 'leaving' | 'cut' | 'failed' | 'done';

/** Milliseconds between two tries to tell the gateway. */
const AGAIN = 3000;

/** Ends a citizen's visit: the session, and all that the page holds of them. One for each client. */
export class Finishing {
  state: FinishState = 'idle';
  /** Once it is done: where the sign-in at the issuer ends, where it does not yet. */
  endAtIssuer: string | undefined;
  /** Called when the state has changed. */
  onChange: () => void = () => undefined;
  readonly #client: AnyClient;
  /** Whether it ends on every other device too. */
  #everywhere = false;
  readonly #watch: DeviceWatch;

  constructor(client: AnyClient) {
    this.#client = client;
    this.#watch = watchOf(client);
    this.#watch.onFinished = () => void this.leave('elsewhere');
    client.session.state.subscribe((session) => {
      if (this.state === 'done' && 'session' in session) this.#become('idle');
    });
  }

  /** Saves what can be saved, then leaves; asks first where something would be lost. Settles when it asks, or at the end. */
  async begin({ filling }: Connection, everywhere = false): Promise<void> {
    if (this.state !== 'idle' && this.state !== 'failed') return;
    this.#everywhere = everywhere;
    this.#become('saving');
    const kept = await Promise.all([...filling].map((save) => save().catch(() => false)));
    const isUnsent = [...this.#watch.elements].some((element) => element.holdsUnsent());
    if (kept.includes(false) || isUnsent) return this.#become('asking');
    return this.leave();
  }

  /** Goes on with the work instead. */
  stay(): void {
    if (this.state === 'asking') this.#become('idle');
  }

  /**
   * Ends it now, or follows another tab that did. On a device of many nothing is shown from here on, whether the gateway
   * can be told or not.
   */
  async leave(begun: 'here' | 'elsewhere' = 'here'): Promise<void> {
    if (['leaving', 'cut', 'done'].includes(this.state)) return;
    const isOwn = this.#client.device === 'personal';
    this.#become('leaving');
    if (!isOwn) this.#watch.hide('leaving');
    let over = await this.#signOut();
    while (!over) {
      this.#become(isOwn ? 'failed' : 'cut');
      if (isOwn) return;
      await systemClock.wait(AGAIN);
      over = await this.#signOut();
    }
    this.endAtIssuer = over.state === 'ended' ? over.endAtIssuer : undefined;
    cleanAddress();
    this.#become('done');
    if (begun === 'here') this.#watch.tellTabs('finished');
  }

  /** What the gateway says of it; nothing where it cannot be told. */
  #signOut(): Promise<SignInState | undefined> {
    return signInOf(this.#client)
      .signOut({ everywhere: this.#everywhere })
      .catch(() => undefined);
  }

  #become(next: FinishState): void {
    this.state = next;
    this.onChange();
  }
}

const finishings = new WeakMap<AnyClient, Finishing>();

/** The finishing of a client. */
export function finishingOf(client: AnyClient): Finishing {
  let finishing = finishings.get(client);
  if (!finishing) finishings.set(client, (finishing = new Finishing(client)));
  return finishing;
}
