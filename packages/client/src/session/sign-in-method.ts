import type { Attempt } from './settle.ts';

/** How a citizen asked to sign in. */
export interface SignInRequest {
  mode: 'popup' | 'redirect';
  /** Absolute address. */
  returnTo: string | undefined;
  acr: string | undefined;
  signal: AbortSignal;
}

/** One way to sign in. */
export interface SignInMethod {
  /** Whether the page may be left and come back signed in. */
  readonly redirects: boolean;
  begin(request: SignInRequest): Promise<Attempt>;
  /** Forgets what proves who is signed in. */
  forget(): void;
}
