import type { Session, SignedIn } from '@panjare/contract';

import type { Clock, Popup, SessionRoom, SignInState } from '../client.ts';
import { PanjareError, isTransient } from '../fault/panjare-error.ts';
import { changeable } from '../observable/observable.ts';
import type { Transport } from '../transport/transport.ts';
import { endOf, followSession } from './expiry.ts';
import { settle } from './settle.ts';
import type { SignInMethod } from './sign-in-method.ts';

/** What a session room is made of. */
export interface SessionRoomOptions {
  transport: Transport;
  clock: Clock;
  method: SignInMethod;
  open: (url: string) => Popup | null;
  navigate: (url: string) => void;
  hint: (signal: AbortSignal) => Promise<void>;
  /** Where a sign-in comes back to when the caller does not say. */
  page: () => string | undefined;
}

/** The room, and what the rest of the client tells it. */
export interface SessionKeeper {
  room: SessionRoom;
  /** The gateway said that nobody is signed in. */
  lost(): void;
  /** Ends timers. */
  close(): void;
}

/** Sign-in, one machine for both ways to embed. */
export function createSessionRoom(options: SessionRoomOptions): SessionKeeper {
  const { transport, clock, method } = options;
  const state = changeable<SignInState>({ state: 'unknown' });
  let following = new AbortController();
  let attempting = new AbortController();

  const ask = () => transport.call('GET', 'session.read', { signal: following.signal });

  const become = (next: SignInState) => {
    following.abort();
    state.set(next);
    return next;
  };

  function enter(session: SignedIn): SignInState {
    following.abort();
    following = new AbortController();
    const { signal } = following;
    const tell = (next: SignInState) => {
      if (next.state === 'ended') method.forget();
      state.set(next);
    };
    state.set({ state: 'signed-in', session });
    void followSession(session, { clock, now: transport.now, ask, tell, signal });
    return state.read();
  }

  const arrive = (next: SignInState) => (next.state === 'signed-in' ? enter(next.session) : become(next));

  function accept(session: Session): SignInState {
    switch (session.state) {
      case 'signed-in':
        return enter(session);
      case 'signing-in':
        return state.read().state === 'unknown' ? become({ state: 'signed-out' }) : state.read();
      case 'ended':
      case 'signed-out':
        return become(session);
    }
  }

  function lost() {
    const now = state.read();
    if (now.state === 'unknown') become({ state: 'signed-out' });
    if (now.state !== 'signed-in' && now.state !== 'expiring') return;
    method.forget();
    become(endOf(now.session, transport.now()));
  }

  const room: SessionRoom = {
    state,

    async refresh({ signal } = {}) {
      try {
        return accept(await transport.call('GET', 'session.read', { signal }));
      } catch (error) {
        if (!isTransient(error)) throw error;
        return state.read().state === 'unknown' ? become({ state: 'unreachable' }) : state.read();
      }
    },

    async signIn({ mode = 'popup', returnTo = options.page(), acr, signal: given } = {}) {
      attempting.abort();
      attempting = new AbortController();
      const signal = given ? AbortSignal.any([given, attempting.signal]) : attempting.signal;
      const leaves = mode === 'redirect' && method.redirects;
      // Before anything is awaited: only in the task of the click may a popup open.
      const popup = leaves ? null : options.open('about:blank');
      become({ state: 'starting' });
      try {
        const attempt = await method.begin({ mode: leaves ? mode : 'popup', returnTo, acr, signal });
        if (leaves) {
          become({ state: 'waiting', mode: 'redirect', url: attempt.url });
          options.navigate(attempt.url);
          return state.read();
        }
        const settled = () => settle(attempt, { clock, popup, hint: options.hint, signal });
        if (!popup) {
          // The citizen may follow the address as a plain link in a new tab; the poll finds them there too.
          void settled().then(
            (next) => signal.aborted || arrive(next),
            () => signal.aborted || become({ state: 'unreachable' }),
          );
          return become({ state: 'blocked', url: attempt.url });
        }
        popup.navigate(attempt.url);
        become({ state: 'waiting', mode: 'popup', url: attempt.url });
        const outcome = await settled();
        return attempting.signal.aborted ? state.read() : arrive(outcome);
      } catch (error) {
        if (attempting.signal.aborted) return state.read();
        if (signal.aborted) return become({ state: 'cancelled' });
        become({ state: 'unreachable' });
        if (isTransient(error)) return state.read();
        throw error instanceof PanjareError ? error : new PanjareError('contract-breach', { cause: error });
      } finally {
        popup?.close();
      }
    },

    async signOut({ signal } = {}) {
      attempting.abort();
      const session = await transport.call('DELETE', 'session.end', { signal });
      method.forget();
      return become(session.state === 'ended' ? session : { state: 'signed-out' });
    },
  };

  return {
    room,
    lost,
    close() {
      following.abort();
      attempting.abort();
    },
  };
}
