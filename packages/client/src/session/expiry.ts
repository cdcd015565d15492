import type { Session, SignedIn } from '@panjare/contract';

import type { Clock } from '../options.ts';
import type { SignInState } from './session.ts';
import type { Changeable } from '../observable/observable.ts';
import type { Transport } from '../transport/transport.ts';
import { endOf } from './end-of.ts';
import { nextLook, standing } from './standing.ts';

/** What following a session needs. */
export interface ExpiryOptions {
  transport: Transport;
  clock: Clock;
  /** Where the session stands. */
  state: Changeable<SignInState>;
  /** Ends the session. */
  become: (next: SignInState) => void;
  signal: AbortSignal;
}

/** Milliseconds between two looks at a session that has long to go: it may have been ended elsewhere. */
const lookEvery = 120_000;

/**
 * Follows a session to its end. Work on another tab moves the idle limit, so before a citizen is warned, and before
 * they are told that it is over, the gateway is asked once, and now and then before that, as a session may be ended
 * elsewhere; where it does not answer, the times known count. The page
 * asks by itself: nobody need be there, so asking moves no limit.
 */
export async function followSession(first: SignedIn, options: ExpiryOptions): Promise<void> {
  const { transport, clock, signal } = options;
  const { now } = transport;
  const ask = (): Promise<Session> =>
    transport.call('GET', 'session.read', { query: { unattended: 'true' }, signal });
  const tell = (next: SignInState) => {
    const before = options.state.read();
    if (next.state === 'ended') options.become(next);
    else options.state.set('again' in before && 'session' in next ? { ...next, again: before.again } : next);
  };
  let session = first;
  let told: SignInState['state'] = 'signed-in';
  let shown = first;
  let askedAt = clock.now();
  while (!signal.aborted) {
    let state: SignInState = standing(session, now());
    const turns = state.state !== 'signed-in' && state.state !== told;
    if (turns || clock.now() - askedAt >= lookEvery) {
      askedAt = clock.now();
      const word = await ask().catch(() => session);
      if (signal.aborted) return;
      if (word.state !== 'signed-in') return tell(word.state === 'ended' ? word : endOf(session, now()));
      session = word;
      state = standing(session, now());
    }
    if (state.state !== told || state.state === 'expiring' || session !== shown) tell(state);
    told = state.state;
    shown = session;
    if (state.state === 'ended') return;
    await clock.wait(nextLook(session, now()), signal).catch(() => undefined);
  }
}
