import type { JWTVerifyGetKey } from 'jose';

/** Who the issuer says it is. */
export interface Identity {
  subject: string;
  name: string;
  nationalId: string | undefined;
  phoneNumber: string | undefined;
  /** The level of assurance that this sign-in reached, as the issuer names it. */
  acr: string | undefined;
  /** The session at the issuer (`sid`), where it names it: ended there, it is ended here. */
  issuerSession?: string | undefined;
  /** All that it said, by claim: what a room of its own configuration looks for. */
  claims?: { readonly [claim: string]: unknown };
}

/** What a sign-in must bring back unchanged. */
export interface LoginSecrets {
  state: string;
  nonce: string;
  verifier: string;
}

/** How a return from the issuer ended. `level`: it is the person, but not known as surely as was asked for. */
export type IssuerReturn =
  | {
      state: 'identified';
      identity: Identity;
      refreshToken: string | undefined;
      /** What tells the issuer later which session is to end: the ID token. */
      ending?: string | undefined;
    }
  | { state: 'cancelled' }
  /** `why`: what was wrong with its answer, for the operator's log. */
  | { state: 'refused'; why?: string }
  | { state: 'level' };

/** What a citizen asks of the issuer. */
export interface LoginWishes {
  acr: string | undefined;
  /** Whether who is signed in at the issuer must say again who they are. */
  fresh: boolean;
  /** Other operators' gateways that the sign-in shall reach too (RFC 8707). */
  resources: readonly string[];
}

/** An access token for another gateway. */
export interface PeerToken {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
  /** The one to use next, where the issuer changes it. */
  refreshToken: string | undefined;
}

/** A form that the browser posts to the issuer at top level: nothing of it stands in an address. */
export interface EndingForm {
  url: string;
  fields: { [name: string]: string };
}

/** What the issuer says has ended there: all of a subject's sessions, or the one that is named. */
export interface EndedAtIssuer {
  /** Once: kept so that the same word is not taken twice. */
  id: string;
  subject: string | undefined;
  issuerSession: string | undefined;
}

/**
 * The seam for whoever says who a citizen is. `begin` and `finish` are all that signing in needs; the rest is left out
 * where an issuer has nothing like it. `createOidcIssuer` is OpenID Connect; a second one is handed in by
 * `startGateway(config, { issuer })`.
 */
export interface Issuer {
  /** Where the browser goes. What comes back to `/session/callback` must carry `state` in its query. */
  begin(secrets: LoginSecrets, wishes: LoginWishes): Promise<URL>;
  /**
   * Who came back. `currentUrl` is the callback's address with what the issuer added. Whatever is wrong with it is
   * `refused`; `level` where the sign-in is below `wishes.acr`. Throws `ProblemError` 502 when the issuer cannot be
   * reached.
   */
  finish(
    currentUrl: URL,
    secrets: LoginSecrets,
    wishes: Pick<LoginWishes, 'acr' | 'fresh'>,
  ): Promise<IssuerReturn>;
  /** Ending sessions there and hearing of their end. */
  logout?: IssuerLogout;
  /** Tokens for other operators' gateways. */
  tokens?: IssuerTokens;
  /** Asking citizens on their own phones, at a counter. */
  backchannel?: IssuerBackchannel;
}

/** Whom the issuer is to ask, and what it shows them. */
export interface BackchannelQuestion {
  nationalId: string;
  /** Shown here and there, to be compared. */
  bindingMessage: string;
  /** Who asks, by name. */
  operator: string;
  /** How long the citizen has. */
  seconds: number;
  acr: string | undefined;
}

/** Asking a citizen away from this browser. */
export interface IssuerBackchannel {
  /**
   * The citizen is asked, or nobody is known by this national id. `interval`, `expiresIn`: seconds. Throws
   * `ProblemError` 502.
   */
  ask(
    question: BackchannelQuestion,
  ): Promise<{ state: 'asked'; handle: string; interval: number; expiresIn: number } | { state: 'unknown' }>;
  /** How a question stands. Throws `ProblemError` 502 where the issuer does not answer. */
  answer(
    handle: string,
  ): Promise<
    { state: 'pending' | 'slow-down' | 'refused' | 'expired' } | { state: 'identified'; identity: Identity }
  >;
}

/** Sessions at the issuer. */
export interface IssuerLogout {
  /** Whether it has a page to end sessions at, as far as is known without asking. */
  hasPage(): boolean;
  /**
   * What the browser posts so that the session ends there too. `undefined`: the issuer has no page for it. Throws
   * `ProblemError` 502 when it cannot be reached.
   */
  form(ending: string, returnTo: string, state: string): Promise<EndingForm | undefined>;
  /**
   * Reads the issuer's word that a session ended. `undefined` for anything that is not its word, for us, and of now.
   * Throws `ProblemError` 502 when its keys cannot be had.
   */
  read(token: string, now: Date): Promise<EndedAtIssuer | undefined>;
}

/** Tokens that a sign-in leaves behind. */
export interface IssuerTokens {
  /**
   * A token for one resource. `undefined`: the issuer gives none for this refresh token any more. Throws `ProblemError`
   * 502 when it cannot be reached.
   */
  access(refreshToken: string, resource: string): Promise<PeerToken | undefined>;
  /**
   * Takes a refresh token back (RFC 7009). Nothing is done where the issuer names no endpoint for it. Throws
   * `ProblemError` 502 when it cannot be reached or refuses.
   */
  revoke(refreshToken: string): Promise<void>;
  /** The keys it signs with, kept fresh. Throws `ProblemError` 502. */
  keys(): Promise<JWTVerifyGetKey>;
}
