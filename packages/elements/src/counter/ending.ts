import type { CounterDesk, SignInState } from '@panjare/client';
import type { Connection } from '../context/connection.ts';

/** How seeing a citizen off stands. `idle → saving → asking | leaving`; `asking → idle | leaving`; then `idle`. */
export type EndingState = 'idle' | 'saving' | 'asking' | 'leaving';

/** Sees a citizen off: saves what can be saved, and asks where something would be lost. */
export class Ending {
  state: EndingState = 'idle';
  readonly #connection: Connection;
  readonly #desk: CounterDesk;
  readonly #onChange: () => void;

  constructor(connection: Connection, desk: CounterDesk, onChange: () => void) {
    this.#connection = connection;
    this.#desk = desk;
    this.#onChange = onChange;
  }

  /** The citizen is gone already, by time or by a sign-out. */
  meet(session: SignInState): void {
    if (!('session' in session) || session.session.unserved) this.state = 'idle';
  }

  async begin(): Promise<void> {
    if (this.state !== 'idle') return;
    this.#become('saving');
    const kept = await Promise.all([...this.#connection.filling].map((save) => save().catch(() => false)));
    if (kept.includes(false)) return this.#become('asking');
    return this.leave();
  }

  async leave(): Promise<void> {
    this.#become('leaving');
    await this.#desk.leave();
    this.#become('idle');
  }

  stay(): void {
    this.#become('idle');
  }

  #become(next: EndingState): void {
    this.state = next;
    this.#onChange();
  }
}
