import type { HandoffAccepted } from '@panjare/contract';
import { randomBytes } from 'node:crypto';
import type { SignInSecrets } from './sign-in.ts';

/**
 * One browser's way through this site. `arrived → signing-in → working`, then it is forgotten. Nobody is known before
 * `working`: what the ticket brought is only an id.
 */
export type Visit =
  | { state: 'arrived'; gateway: string; redemption: Promise<Redemption> }
  | { state: 'signing-in'; gateway: string; handoff: string; secrets: SignInSecrets }
  | { state: 'working'; gateway: string; handoff: string; name: string; accepted: HandoffAccepted };

/** What became of a ticket. */
export type Redemption = { state: 'redeemed'; id: string } | { state: 'refused'; code: string };

const KEPT_MILLISECONDS = 30 * 60_000;

/** Visits by the secret in their cookie, in memory: an example keeps nothing. */
export class Visits {
  readonly #visits = new Map<string, { visit: Visit; until: number }>();

  /** Opens a visit under a new secret; the old one ends, so that a secret planted before sign-in is worth nothing. */
  open(visit: Visit, before?: string): string {
    if (before !== undefined) this.#visits.delete(before);
    const now = Date.now();
    for (const [secret, { until }] of this.#visits) if (until < now) this.#visits.delete(secret);
    const secret = randomBytes(32).toString('base64url');
    this.#visits.set(secret, { visit, until: now + KEPT_MILLISECONDS });
    return secret;
  }

  find(secret: string | undefined): Visit | undefined {
    const kept = this.#visits.get(secret ?? '');
    return kept !== undefined && kept.until > Date.now() ? kept.visit : undefined;
  }

  /** The next state of the same visit. */
  move(secret: string, visit: Visit): void {
    const kept = this.#visits.get(secret);
    if (kept !== undefined) kept.visit = visit;
  }

  end(secret: string): void {
    this.#visits.delete(secret);
  }
}
