import type { DeviceMode, Instant } from './basics.ts';

/**
 * Who is at the window. `signed-out → signing-in → signed-in → ended → signing-in …`
 */
export type Session = SignedOut | SigningIn | SignedIn | SessionEnded;

/**
 * How a sign-in of a page of the gateway's own site stands: `waiting` at the issuer, `done`, or how it failed. `level`: the
 * person signed in, but the issuer does not know them as surely as was asked for; `issuer-unreachable`: it did not answer.
 * `done` beside nobody signed in: the browser keeps this gateway's cookies from the page.
 */
export type SignInAttempt = 'waiting' | 'done' | 'cancelled' | 'refused' | 'level' | 'issuer-unreachable';

/** Nobody is signed in. */
export interface SignedOut {
  state: 'signed-out';
  /** Of the attempt that was asked about. */
  attempt?: SignInAttempt;
}

/** On the way through the issuer. */
export interface SigningIn {
  state: 'signing-in';
  mode: 'popup' | 'redirect';
}

/** A citizen is signed in. */
export interface SignedIn {
  state: 'signed-in';
  subject: string;
  name: string;
  acr?: string;
  device: DeviceMode;
  idleUntil: Instant;
  absoluteUntil: Instant;
  /** The operator of a counter, by name. */
  operator?: string;
  /**
   * With `operator`: nobody is served just now. `subject` and `name` are the operator's own, and no citizen's room opens
   * (`citizen-needed`).
   */
  unserved?: true;
  /** Of the attempt that was asked about. */
  attempt?: SignInAttempt;
}

/** The session is over. */
export interface SessionEnded {
  state: 'ended';
  reason: 'signed-out' | 'idle' | 'absolute' | 'revoked';
  /**
   * After a sign-out: a page of this gateway that also ends the session at the issuer, once, within a minute. It is to be
   * opened at top level, as that session is a cookie there.
   */
  endAtIssuer?: string;
  /** Of the attempt that was asked about. */
  attempt?: SignInAttempt;
}

/** How far a sign-out goes. */
export interface SessionEndQuery {
  /** `true`: every session of this citizen at this gateway, on every device, and the one at the issuer. */
  everywhere?: 'true';
}

/** Who asks for the session. */
export interface SessionQuery {
  /**
   * `true` where the page asks by itself, whether anybody is there or not: the idle limit stays where it is. Left out,
   * asking shows that somebody is there, and moves it on.
   */
  unattended?: 'true';
  /** The name that the page gave its sign-in (`/session/start?attempt=…`): how does it stand? @pattern ^[A-Za-z0-9_-]{22,86}$ */
  attempt?: string;
}

/** Starts a sign-in that a third-party page redeems itself: PKCE and the thumbprint of its key. */
export interface SessionStartRequest {
  /** @maxLength 2000 */
  returnTo?: string;
  mode: 'popup' | 'redirect';
  device: DeviceMode;
  /** base64url of the SHA-256 of the verifier (RFC 7636). @pattern ^[A-Za-z0-9_-]{43}$ */
  codeChallenge?: string;
  /** RFC 7638 thumbprint of the DPoP key. @pattern ^[A-Za-z0-9_-]{43}$ */
  keyThumbprint?: string;
  acr?: string;
}

/** Where to go, and the handle the waiting page polls with. */
export interface SessionStarted {
  /** To be opened in a popup or followed at top level. */
  authorizeUrl: string;
  /** Polled at `/session/redeem` by the page that asked. */
  handle: string;
  expiresAt: Instant;
}

/** Redeems a finished sign-in. The call is DPoP-bound; `code` is absent while polling. */
export interface SessionRedeemRequest {
  /** @maxLength 128 */
  handle: string;
  /** The PKCE verifier. @pattern ^[A-Za-z0-9._~-]{43,128}$ */
  codeVerifier: string;
}

/** Still waiting, done, or over. */
export type SessionRedeemed = RedeemWaiting | RedeemGranted | RedeemFailed;

/** The citizen is still at the issuer. */
export interface RedeemWaiting {
  state: 'waiting';
  /** Seconds until the next poll. */
  interval: number;
}

/** A token bound to the key, the audience and the embedding origin. */
export interface RedeemGranted {
  state: 'granted';
  accessToken: string;
  tokenType: 'DPoP';
  /** Seconds. At most 600. */
  expiresIn: number;
  session: SignedIn;
}

/** The citizen cancelled, the issuer refused, does not know them as surely as was asked (`level`), or did not answer. */
export interface RedeemFailed {
  state: 'failed';
  reason: 'cancelled' | 'refused' | 'level' | 'issuer-unreachable' | 'expired';
}
