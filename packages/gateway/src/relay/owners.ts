/** Ids remembered at most. */
const MOST = 10_000;

/**
 * Which operator a case, draft, upload, hand-off, presentation or notice of another ecosystem is with: in this process's memory only, the least used forgotten
 * first. Whoever asks for an id still needs that operator's leave to see it.
 */
export class Owners {
  readonly #operators = new Map<string, string>();

  remember(id: string, operator: string): void {
    this.#operators.delete(id);
    this.#operators.set(id, operator);
    for (const oldest of this.#operators.keys()) {
      if (this.#operators.size <= MOST) return;
      this.#operators.delete(oldest);
    }
  }

  operatorOf(id: string): string | undefined {
    const operator = this.#operators.get(id);
    if (operator !== undefined) this.remember(id, operator);
    return operator;
  }

  forget(id: string): void {
    this.#operators.delete(id);
  }
}
