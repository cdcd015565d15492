import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** An open wallet in one browser. */
export interface WalletSession {
  readonly id: string;
  /** National id of its owner. */
  readonly owner: string;
  usedAt: number;
}

const IDLE = 15 * 60_000;
const KEPT = 1_000;

/** The wallets that are open, each bound to a browser by a cookie. Ends after a quarter of an hour without use. */
export class WalletSessions {
  readonly #sessions = new Map<string, WalletSession>();
  readonly #key = randomBytes(32);
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  open(owner: string): WalletSession {
    const id = randomBytes(24).toString('base64url');
    const session: WalletSession = { id, owner, usedAt: this.#now() };
    this.#sessions.set(id, session);
    const oldest = this.#sessions.size > KEPT ? this.#sessions.keys().next().value : undefined;
    if (oldest !== undefined) this.#sessions.delete(oldest);
    return session;
  }

  of(id: string | undefined): WalletSession | undefined {
    const session = this.#sessions.get(id ?? '');
    if (!session) return undefined;
    if (this.#now() - session.usedAt > IDLE) {
      this.#sessions.delete(session.id);
      return undefined;
    }
    session.usedAt = this.#now();
    return session;
  }

  close(session: WalletSession): void {
    this.#sessions.delete(session.id);
  }

  /** What every form of a browser carries beside its cookie, so that no other site's form passes for one. */
  formToken(cookie: string): string {
    return createHmac('sha256', this.#key).update(cookie).digest('base64url');
  }

  isFormToken(cookie: string | undefined, token: string | undefined): boolean {
    if (!cookie || !token) return false;
    const [wanted, given] = [Buffer.from(this.formToken(cookie)), Buffer.from(token)];
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  }
}
