import type { SignedIn } from '@panjare/contract';

import type { SignInState } from '../client.ts';
import { endOf } from './end-of.ts';

/** Seconds before the end at which a citizen is told. */
const warning = 120;

/** Where a session stands at an instant, in milliseconds of the gateway's clock. */
export function standing(
  session: SignedIn,
  now: number,
): Extract<SignInState, { state: 'signed-in' | 'expiring' | 'ended' }> {
  const secondsLeft = Math.ceil(untilEnd(session, now) / 1000);
  if (secondsLeft <= 0) return endOf(session, now);
  if (secondsLeft <= warning) return { state: 'expiring', session, secondsLeft };
  return { state: 'signed-in', session };
}

/** Milliseconds until a standing is worth another look. A sleeping device wakes late, so never more than half a minute. */
export function nextLook(session: SignedIn, now: number): number {
  const left = untilEnd(session, now);
  return left <= warning * 1000 ? 1000 : Math.min(30_000, left - warning * 1000);
}

/** Milliseconds until the nearer limit. */
function untilEnd({ idleUntil, absoluteUntil }: SignedIn, now: number): number {
  return Math.min(Date.parse(idleUntil), Date.parse(absoluteUntil)) - now;
}
