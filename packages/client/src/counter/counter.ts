import type { CounterApproval, CounterWaiting } from '@panjare/contract';
import type { FaultCode } from '../fault/panjare-error.ts';
import type { Observable } from '../observable/observable.ts';
import type { CallOptions } from '../options.ts';
import type { SignInState } from '../session/session.ts';

/** What came of asking a citizen at a counter: who was asked, or why nobody was. */
export type CounterAsked =
  | { state: 'waiting'; approval: CounterWaiting }
  /** Nobody has this national id · it is the operator's own · the citizen was asked too often of late. */
  | { state: 'unknown' | 'own' | 'too-often' }
  | { state: 'refused' | 'expired' };

/**
 * Where a desk stands while its operator serves nobody. `free → asking → waiting → beginning → free`, whose session is
 * then the citizen's; from `asking` and `waiting` back to `free`, which says why.
 */
export type CounterState =
  | {
      state: 'free';
      /** `wrong-code`: typed wrong as often as it may be. `left`: the citizen has gone. */
      why?: Exclude<CounterAsked['state'], 'waiting'> | 'wrong-code' | 'left' | { fault: FaultCode };
    }
  | { state: 'asking' }
  /**
   * `endsAt`: when the citizen's time is over, in milliseconds by the clock of this device. `wrong`: the code typed last
   * was not the one that was sent.
   */
  | { state: 'waiting'; approval: CounterWaiting; endsAt: number; wrong: boolean }
  | { state: 'beginning' };

/** The operator's desk: one citizen at a time. Its calls never reject; what came of them is the state. */
export interface CounterDesk {
  readonly state: Observable<CounterState>;
  /** Asks the citizen with this national id, ten digits, and waits for their answer. */
  ask(nationalId: string): Promise<void>;
  /** The six digits that the citizen read out, where they approve by a code. */
  confirm(code: string): Promise<void>;
  /** No longer waits for the citizen. */
  giveUp(): void;
  /** The citizen goes. */
  leave(): Promise<void>;
}

/** A counter, for its operator. */
export interface CounterRoom {
  ask(nationalId: string, options?: CallOptions): Promise<CounterAsked>;
  read(id: string, options?: CallOptions): Promise<CounterApproval>;
  confirm(id: string, code: string, options?: CallOptions): Promise<CounterApproval>;
  /** Ends the citizen's session; the operator's goes on. */
  leave(options?: CallOptions): Promise<SignInState>;
  /** Asking, waiting and leaving as one machine, until the signal. */
  desk(ended: AbortSignal): CounterDesk;
}
