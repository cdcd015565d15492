import type { SessionRoom, SignInState } from './session.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';
import { PanjareError, isTransient } from '../fault/panjare-error.ts';
import { hintOf } from './hint.ts';
import { sameSiteSignIn } from './same-site-sign-in.ts';
import { settle } from './settle.ts';
import type { Settled } from './settle.ts';
import { laterThirdParty } from './later-third-party.ts';
import { openWindow } from './window-popup.ts';

/** Signing in and out. */
export type Signing = Pick<SessionRoom, 'signIn' | 'signOut'>;

/** Sign-in, one machine for both ways to embed. */
export function createSigning(parts: CoreParts): Signing {
  const { options, transport, clock, keeper, thirdParty } = parts;
  const { become, move } = keeper;
  const { state } = keeper.room;
  const page = globalThis.location as Location | undefined;
  const begin = thirdParty ? laterThirdParty(parts) : sameSiteSignIn(parts);
  const open = options.open ?? openWindow;
  const navigate = options.navigate ?? ((url) => location.assign(url));
  const hint = hintOf(options.messages ?? (page && globalThis), parts.gateway);
  let attempting = new AbortController();
  const end = (next: Settled) => (next.state === 'signed-in' ? become(next) : move(next));
  keeper.closed.addEventListener('abort', () => attempting.abort());

  return {
    async signIn({ mode = 'popup', returnTo = page?.href, acr, signal: given } = {}) {
      attempting.abort();
      attempting = new AbortController();
      const signal = given ? AbortSignal.any([given, attempting.signal]) : attempting.signal;
      // A third-party page cannot be left: its key lives in memory.
      const leaves = mode === 'redirect' && !thirdParty;
      // Before anything is awaited: only in the task of the click may a popup open.
      const popup = leaves ? null : open('about:blank');
      move({ state: 'starting' });
      try {
        const attempt = await begin({ mode: leaves ? mode : 'popup', returnTo, acr, signal });
        const { url } = attempt;
        if (leaves) {
          const waiting = move({ state: 'waiting', mode: 'redirect', url });
          navigate(url);
          return waiting;
        }
        const settled = () => settle(attempt, { clock, popup, hint, signal });
        if (!popup) {
          // The citizen may follow the address as a plain link in a new tab; the poll finds them there too.
          void settled().then(
            (next) => signal.aborted || end(next),
            () => signal.aborted || move({ state: 'unreachable' }),
          );
          return move({ state: 'blocked', url });
        }
        popup.navigate(url);
        move({ state: 'waiting', mode: 'popup', url });
        const outcome = await settled();
        return attempting.signal.aborted ? state.read() : end(outcome);
      } catch (error) {
        if (attempting.signal.aborted) return state.read();
        if (signal.aborted) return move({ state: 'cancelled' });
        const now: SignInState = move({ state: 'unreachable' });
        if (isTransient(error)) return now;
        throw error instanceof PanjareError ? error : new PanjareError('contract-breach', { cause: error });
      } finally {
        popup?.close();
      }
    },

    async signOut({ everywhere, signal } = {}) {
      attempting.abort();
      const now = state.read();
      const way = 'session' in now ? now.again : now;
      // The gateway may not hear of the sign-out; the sign-in that was on its way is over all the same.
      if (way && /^(start|wait|block)/.test(way.state)) move({ state: 'cancelled' });
      const erase = parts.device === 'personal' ? await eraser(parts) : undefined;
      const session = await transport.call('DELETE', 'session.end', {
        query: everywhere ? { everywhere: 'true' } : {},
        signal,
      });
      await erase?.().catch(() => undefined);
      keeper.forget();
      // Somebody else may have ended it before.
      return become(session.state === 'ended' ? session : { state: 'ended', reason: 'signed-out' });
    },
  };
}

/** What erases this device of what it keeps; nothing where no key is to be had, as nobody can read it without one. */
const eraser = (parts: CoreParts) =>
  import('../drafts/device-drafts.ts')
    .then(({ createDeviceDrafts }) => createDeviceDrafts(parts).eraseDevice())
    .catch(() => undefined);

/** The sign-in of a client. */
export const signInOf = roomTaker<Signing>(({ session }) => session, createSigning);
