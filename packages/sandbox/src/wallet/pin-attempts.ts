/** What came of a PIN. */
export type PinResult =
  { state: 'right' } | { state: 'wrong'; left: number } | { state: 'locked'; seconds: number };

/** The PIN of every synthetic wallet. It stands on the page: nobody here has a phone of their own. */
export const WALLET_PIN = '1234';

const TRIES = 5;
const LOCKED_FOR = 60_000;

/** Counts wrong PINs of each wallet, and locks it for a minute after the fifth. */
export class PinAttempts {
  readonly #wrong = new Map<string, { count: number; lockedUntil: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  try(owner: string, pin: string): PinResult {
    const known = this.#wrong.get(owner);
    const lockedFor = (known?.lockedUntil ?? 0) - this.#now();
    if (lockedFor > 0) return { state: 'locked', seconds: Math.ceil(lockedFor / 1000) };
    if (pin === WALLET_PIN) {
      this.#wrong.delete(owner);
      return { state: 'right' };
    }
    // A lock that has ended begins the count anew.
    const count = known && known.lockedUntil === 0 ? known.count + 1 : 1;
    const lockedUntil = count >= TRIES ? this.#now() + LOCKED_FOR : 0;
    this.#wrong.set(owner, { count, lockedUntil });
    return lockedUntil
      ? { state: 'locked', seconds: LOCKED_FOR / 1000 }
      : { state: 'wrong', left: TRIES - count };
  }
}
