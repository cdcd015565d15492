/** Where a sign-in attempt stands: on its newest page, or over. */
export type Attempt = { state: 'open'; uid: string; client: string } | { state: 'over'; client: string };

const KEPT = 5_000;

/**
 * Remembers which page of a sign-in follows which, so that Back and Reload on an old page lead on instead of into a
 * dead end. One attempt asks several times (who are you, do you agree), each under an address of its own.
 */
export class Attempts {
  readonly #keys = new Map<string, string>();
  readonly #attempts = new Map<string, Attempt>();

  /** A page of an attempt was shown. `key` is the same over one attempt. */
  opened(key: string, uid: string, client: string): void {
    this.#keys.set(uid, key);
    this.#attempts.set(key, { state: 'open', uid, client });
    for (const map of [this.#keys, this.#attempts]) {
      const oldest = map.size > KEPT ? map.keys().next().value : undefined;
      if (oldest !== undefined) map.delete(oldest);
    }
  }

  /** The attempt came to its end. */
  over(uid: string, client: string): void {
    const key = this.#keys.get(uid);
    if (key !== undefined) this.#attempts.set(key, { state: 'over', client });
  }

  /** What became of the attempt that this page belongs to. */
  of(uid: string): Attempt | undefined {
    return this.#attempts.get(this.#keys.get(uid) ?? '');
  }
}
