import type { ReactiveElement } from 'lit';

/** Keeps the keyboard in the request where what it was on goes away with a step. */
export class RequestFocus {
  readonly #host: ReactiveElement;
  #step = '';
  #hadFocus = false;
  #isWanted = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addEventListener('focusin', () => (this.#hadFocus = true));
    host.addEventListener('focusout', (event) => {
      // What is taken away while it has the focus says nothing of where that goes.
      if (event.relatedTarget !== null) this.#hadFocus = false;
    });
  }

  /** After a step is drawn: on to what is to be done next, else to the heading. Nobody is fetched from elsewhere. */
  follow(step: string): void {
    if (this.#isWanted) this.heading();
    if (step === this.#step) return;
    const isFirst = this.#step === '';
    this.#step = step;
    const held = this.#root.activeElement;
    const elsewhere = document.activeElement !== document.body && held === null;
    if (isFirst || !this.#hadFocus || elsewhere) return;
    const main = this.#root.querySelector<HTMLElement>('[data-main]');
    if (main) main.focus();
    else if (held === null) this.#toHeading();
  }

  /** To the heading, as soon as there is one. */
  heading(): void {
    this.#isWanted = !this.#toHeading();
  }

  /** To the field of the code. */
  async code(): Promise<void> {
    await this.#host.updateComplete;
    this.#root.querySelector<HTMLElement>('#code')?.focus();
  }

  #toHeading(): boolean {
    const heading = this.#root.querySelector<HTMLElement>('h3');
    heading?.focus();
    return heading !== null;
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}
