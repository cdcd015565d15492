import type { SignedIn } from '@panjare/contract';

import type { SignInState } from './session.ts';
import { endOf } from './end-of.ts';

/** Seconds before the end at which a citizen is told: of the idle limit, and of the absolute one. */
const warnings = { idle: 120, absolute: 300 };

/** Where a session stands at an instant, in milliseconds of the gateway's clock. */
export function standing(
  session: SignedIn,
  now: number,
): Extract<SignInState, { state: 'signed-in' | 'expiring' | 'ended' }> {
  const { idle, absolute } = left(session, now);
  if (Math.min(idle, absolute) <= 0) return endOf(session, now);
  if (idle <= warnings.idle && idle < absolute) return { state: 'expiring', session, secondsLeft: idle };
  if (absolute <= warnings.absolute)
    return { state: 'expiring', session, secondsLeft: absolute, limit: 'absolute' };
  return { state: 'signed-in', session };
}

/** Milliseconds until a standing is worth another look. A sleeping device wakes late, so never more than half a minute. */
export function nextLook(session: SignedIn, now: number): number {
  const { idle, absolute } = left(session, now);
  const next = Math.min(idle - warnings.idle, absolute - warnings.absolute);
  return next <= 0 ? 1000 : Math.min(30, next) * 1000;
}

/** Whole seconds until each limit. */
function left({ idleUntil, absoluteUntil }: SignedIn, now: number) {
  const until = (limit: string) => Math.ceil((Date.parse(limit) - now) / 1000);
  return { idle: until(idleUntil), absolute: until(absoluteUntil) };
}
