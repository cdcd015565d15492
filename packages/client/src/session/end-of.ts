import type { SignedIn } from '@panjare/contract';

import type { SignInState } from './session.ts';

/** Why a session is over, by the times known and the gateway's clock in milliseconds. */
export function endOf(
  { idleUntil, absoluteUntil }: SignedIn,
  now: number,
): Extract<SignInState, { state: 'ended' }> {
  const [idle, absolute] = [Date.parse(idleUntil), Date.parse(absoluteUntil)];
  const reason = absolute <= idle ? 'absolute' : 'idle';
  return { state: 'ended', reason: Math.min(idle, absolute) > now ? 'revoked' : reason };
}
