import { render } from 'lit';
import type { nothing, TemplateResult } from 'lit';

/**
 * Takes what an element shows off the page and keeps it in memory, with all that is typed in it. Off the page means out
 * of the document: no picture, no search, no screen reader and no crash report of the browser finds it there.
 */
export class Curtain {
  readonly #root: ShadowRoot;
  readonly #words = document.createElement('div');
  #kept: HTMLElement | undefined;
  /** Where the person was. */
  #focused: HTMLElement | undefined;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  get isDrawn(): boolean {
    return this.#kept !== undefined;
  }

  /** Hides what there is, or says something else in front of it. */
  draw(words: TemplateResult | typeof nothing): void {
    if (!this.#kept) {
      const focused = this.#root.activeElement;
      this.#focused = focused instanceof HTMLElement ? focused : undefined;
      // An element and not a fragment: Lit takes a fragment for a template that is still being made.
      this.#kept = document.createElement('div');
      this.#kept.append(...this.#root.childNodes);
      this.#root.append(this.#words);
    }
    render(words, this.#words);
    // Focus that fell to the page with what it stood on goes to what stands there now.
    if (this.#focused && !this.#root.activeElement && document.activeElement === document.body)
      this.#words.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  }

  /** Puts it back as it was, with the focus where it was. */
  lift(): void {
    const wasHere = this.#root.activeElement !== null || document.activeElement === document.body;
    const focused = this.#focused;
    if (this.#takeAway() && wasHere) focused?.focus({ preventScroll: true });
  }

  /** As `lift`, for what is drawn anew at once. */
  drop(): void {
    this.#takeAway();
  }

  #takeAway(): boolean {
    const kept = this.#kept;
    if (!kept) return false;
    this.#kept = this.#focused = undefined;
    this.#words.remove();
    this.#root.append(...kept.childNodes);
    return true;
  }
}
