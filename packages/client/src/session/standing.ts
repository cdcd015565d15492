import type { SignedIn } from '@panjare/contract';

import type { SignInState } from '../client.ts';

/** Seconds before the end at which a citizen is told. */
const warning = 120;

/** Where a session stands at an instant, in milliseconds of the gateway's clock. */
export function standing(
  session: SignedIn,
  now: number,
): Extract<SignInState, { state: 'signed-in' | 'expiring' | 'ended' }> {
  const idle = Date.parse(session.idleUntil);
  const absolute = Date.parse(session.absoluteUntil);
  const secondsLeft = Math.ceil((Math.min(idle, absolute) - now) / 1000);
  if (secondsLeft <= 0) return { state: 'ended', reason: absolute <= idle ? 'absolute' : 'idle' };
  if (secondsLeft <= warning) return { state: 'expiring', session, secondsLeft };
  return { state: 'signed-in', session };
}

/** Milliseconds until a standing is worth another look. A sleeping device wakes late, so never more than half a minute. */
export function nextLook(session: SignedIn, now: number): number {
  const left = Math.min(Date.parse(session.idleUntil), Date.parse(session.absoluteUntil)) - now;
  return left <= warning * 1000 ? 1000 : Math.min(30_000, left - warning * 1000);
}
