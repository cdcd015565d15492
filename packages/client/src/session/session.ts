import type { Session } from '@panjare/contract';
import type { Observable } from '../observable/observable.ts';
import type { CallOptions } from '../options.ts';

/** A sign-in on its way: `starting → waiting | blocked →` signed in, or failed. */
export type SigningIn =
  | { state: 'starting' }
  | { state: 'waiting'; mode: 'popup' | 'redirect'; url: string }
  | { state: 'blocked'; url: string };

/** A sign-in that came to nothing. */
export type SignInFailed =
  /** Turned back at the issuer, or nobody came back in time. */
  | { state: 'cancelled' }
  /** The window was closed before it was done. */
  | { state: 'closed' }
  | { state: 'refused' }
  /** It is them, but not as surely as was asked for. */
  | { state: 'level' }
  /** Signed in, but the browser keeps the gateway's cookies from this page. */
  | { state: 'cookies-blocked' }
  | { state: 'issuer-unreachable' }
  | { state: 'unreachable' };

/**
 * Where a sign-in stands. `signed-out → starting → waiting → signed-in → expiring → ended`, and back to `starting` from
 * wherever nobody is signed in. Who is signed in stays so while they sign in `again`, as for a higher level, and where
 * that fails.
 */
export type SignInState =
  | { state: 'unknown' }
  | { state: 'signed-out' }
  | SigningIn
  | {
      state: 'signed-in';
      session: Extract<Session, { state: 'signed-in' }>;
      again?: SigningIn | SignInFailed;
    }
  | {
      state: 'expiring';
      session: Extract<Session, { state: 'signed-in' }>;
      secondsLeft: number;
      /** The absolute limit, which nothing moves on; else it is the idle one. */
      limit?: 'absolute';
      again?: SigningIn | SignInFailed;
    }
  | {
      state: 'ended';
      reason: 'signed-out' | 'idle' | 'absolute' | 'revoked';
      /** After a sign-out: to be opened at top level, once and within a minute; ends the session at the issuer too. */
      endAtIssuer?: string;
    }
  | SignInFailed;

/** Who is signed in. */
export interface SessionStanding {
  readonly state: Observable<SignInState>;
  /** Asks the gateway who is signed in. */
  refresh(options?: CallOptions): Promise<SignInState>;
}

/**
 * Sign-in, one machine for both ways to embed. A third-party page keeps its key in memory, so it cannot be left:
 * `redirect` is a popup there. After `blocked` the address may be a plain link to a new tab: the state moves on when
 * that sign-in is done.
 */
export interface SessionRoom extends SessionStanding {
  /**
   * Signs in. Call it from a click, so that a popup may open. `redirect` leaves the page and comes back to
   * `returnTo`; `popup` always settles: signed in, closed, blocked, refused or timed out. Whoever is signed in already
   * stays so meanwhile, and where it fails.
   */
  signIn(
    options?: CallOptions & { mode?: 'popup' | 'redirect'; returnTo?: string; acr?: string | undefined },
  ): Promise<SignInState>;
  /** `everywhere`: on every device and site of this gateway, not here alone. */
  signOut(options?: CallOptions & { everywhere?: boolean }): Promise<SignInState>;
}
