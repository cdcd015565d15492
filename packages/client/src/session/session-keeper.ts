import type { SignedIn } from '@panjare/contract';

import type { Clock } from '../options.ts';
import type { SessionStanding, SignInFailed, SigningIn, SignInState } from './session.ts';
import { isTransient } from '../fault/panjare-error.ts';
import { changeable } from '../observable/observable.ts';
import { abortable } from '../transport/abortable.ts';
import { fetchPart } from '../transport/fetch-part.ts';
import type { Transport } from '../transport/transport.ts';
import { endOf } from './end-of.ts';

/** What keeping a session needs. */
export interface SessionKeeperOptions {
  transport: Transport;
  clock: Clock;
  /** Called when the session is over. */
  forget: () => void;
}

/** Who is signed in, and what the rest of the client tells of it. */
export interface SessionKeeper {
  readonly room: SessionStanding;
  /** Moves on to a state; a session is followed to its end. */
  become(next: SignInState): SignInState;
  /** Moves a sign-in on. Whoever is signed in stays so while they sign in again, and where that fails. */
  move(next: SigningIn | SignInFailed): SignInState;
  /** The gateway said that nobody is signed in. */
  lost(): void;
  forget(): void;
  /** Aborted when the client is closed. */
  readonly closed: AbortSignal;
  close(): void;
}

/** Keeps who is signed in. */
export function createSessionKeeper({ transport, clock, forget }: SessionKeeperOptions): SessionKeeper {
  const state = changeable<SignInState>({ state: 'unknown' });
  const closing = new AbortController();
  let following = new AbortController();

  function become(next: SignInState): SignInState {
    following.abort();
    if (next.state === 'ended') forget();
    state.set(next);
    if (next.state === 'signed-in') void follow(next.session);
    return state.read();
  }

  /** What watches the end of a session is fetched once there is one: the page draws its picture before that. */
  async function follow(session: SignedIn): Promise<void> {
    following = new AbortController();
    const { signal } = following;
    const part = await fetchPart(() => import('./expiry.ts'), clock, signal);
    await part?.followSession(session, { transport, clock, state, become, signal });
  }

  /** A first answer that says nothing of who is there settles what is unknown; a later one changes nothing. */
  const fallBack = (next: SignInState) => (state.read().state === 'unknown' ? become(next) : state.read());

  /** Nobody is signed in. The gateway says once why a session is over, so what is known of its end stays. */
  function becomeNobody(): SignInState {
    const now = state.read();
    if (now.state === 'ended') return now;
    return become('session' in now ? endOf(now.session, transport.now()) : { state: 'signed-out' });
  }

  async function ask(signal?: AbortSignal): Promise<SignInState> {
    try {
      const session = await transport.call('GET', 'session.read', { query: {}, signal });
      if (session.state === 'signing-in') return fallBack({ state: 'signed-out' });
      if (session.state === 'signed-out') return becomeNobody();
      return become(session.state === 'signed-in' ? { state: 'signed-in', session } : session);
    } catch (error) {
      if (!isTransient(error)) throw error;
      return fallBack({ state: 'unreachable' });
    }
  }

  let first: Promise<SignInState> | undefined;

  /** Every element of a page asks who is there as it starts: one question answers them all. */
  function askFirst(): Promise<SignInState> {
    first ??= ask().finally(() => (first = undefined));
    return first;
  }

  return {
    room: {
      state,
      refresh: ({ signal } = {}) =>
        state.read().state === 'unknown' ? abortable(askFirst(), signal) : ask(signal),
    },
    become,
    move(again) {
      const now = state.read();
      if (!('session' in now)) return become(again);
      state.set({ ...now, again });
      return again;
    },
    forget,
    lost() {
      const now = fallBack({ state: 'signed-out' });
      if ('session' in now) become(endOf(now.session, transport.now()));
    },
    closed: closing.signal,
    close() {
      closing.abort();
      following.abort();
      forget();
    },
  };
}
