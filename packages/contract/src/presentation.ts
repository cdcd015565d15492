import type { Id, Instant, Json } from './basics.ts';

/**
 * A document asked of a wallet. `waiting → opened → verified | refused | expired | rejected`.
 */
export type Presentation =
  PresentationWaiting | PresentationOpened | PresentationVerified | PresentationFailed | PresentationRejected;

/** Shown as a code or a link; the wallet has not fetched it. */
export interface PresentationWaiting {
  state: 'waiting';
  id: string;
  requestUri: string;
  expiresAt: Instant;
}

/** The wallet has fetched the request. */
export interface PresentationOpened {
  state: 'opened';
  id: string;
  expiresAt: Instant;
}

/** Verified; only the claims asked for are kept. */
export interface PresentationVerified {
  state: 'verified';
  id: string;
  type: Id;
  claims: { [name: string]: Json };
  verifiedAt: Instant;
}

/** The person said no, or time ran out. */
export interface PresentationFailed {
  state: 'refused' | 'expired';
  id: string;
}

/** Not accepted, and why. */
export interface PresentationRejected {
  state: 'rejected';
  id: string;
  reason:
    'signature' | 'issuer' | 'revoked' | 'holder' | 'audience' | 'stale' | 'status-unreachable' | 'claims';
}
