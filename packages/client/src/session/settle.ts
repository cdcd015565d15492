import type { Clock, Popup } from '../options.ts';
import type { SignInFailed, SignInState } from './session.ts';
import { isTransient } from '../fault/panjare-error.ts';

/** What came of a sign-in. */
export type Settled = Extract<SignInState, { state: 'signed-in' }> | SignInFailed;

/** A sign-in on its way: where to go, and how to learn what came of it. */
export interface Attempt {
  url: string;
  /** What came of it; nothing while it goes on. */
  poll: (signal: AbortSignal) => Promise<Settled | undefined>;
  /** Milliseconds between two polls. */
  interval: number;
  /** Milliseconds after the popup closed for which an answer may still be on its way. */
  grace: number;
  /** Milliseconds after which nobody is waited for. */
  lifetime: number;
}

/** What settling needs besides the attempt. */
export interface SettleOptions {
  clock: Clock;
  /** Absent where the popup was blocked and the citizen follows a link. */
  popup: Popup | null;
  /** Resolves on a hint that it is worth a look now. It is never more than a hint. */
  hint: (signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
}

/** A popup that reads as closed so soon was not closed by a person: `Cross-Origin-Opener-Policy` cut it off. */
const severedWithin = 3000;

/** Waits for a sign-in. Always settles, also where page and popup cannot see each other. */
export async function settle(
  attempt: Attempt,
  { clock, popup, hint, signal }: SettleOptions,
): Promise<Settled> {
  const startedAt = clock.now();
  let closedAt: number | undefined;
  while (!signal.aborted) {
    const woken = new AbortController();
    const both = AbortSignal.any([signal, woken.signal]);
    await Promise.race([clock.wait(attempt.interval, both), hint(both)]).catch(() => undefined);
    woken.abort();
    if (signal.aborted) break;
    // Read before the poll, so that one poll always follows the closing.
    const closed = popup?.closed ?? false;
    try {
      const outcome = await attempt.poll(signal);
      if (outcome) return outcome;
    } catch (error) {
      if (signal.aborted) break;
      if (!isTransient(error)) throw error;
    }
    const now = clock.now();
    if (now - startedAt >= attempt.lifetime) break;
    if (closed) closedAt ??= now;
    if (closedAt !== undefined && closedAt - startedAt > severedWithin && now - closedAt >= attempt.grace)
      return { state: 'closed' };
  }
  return { state: 'cancelled' };
}
