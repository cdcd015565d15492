import type { Attempt } from './settle.ts';

/** How a citizen asked to sign in. */
export interface SignInRequest {
  mode: 'popup' | 'redirect';
  /** Absolute address. */
  returnTo: string | undefined;
  acr: string | undefined;
  signal: AbortSignal;
}

/** One way to sign in: begins it. */
export type SignInMethod = (request: SignInRequest) => Promise<Attempt>;
