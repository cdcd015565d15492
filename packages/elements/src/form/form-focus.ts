import type { ReactiveElement } from 'lit';

/** Where the keyboard goes in a form: to the heading of a new page, to the summary. */
export class FormFocus {
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** The heading says where one is; no jump where it is in sight. */
  heading(): void {
    const heading = this.#find('[part~="page-title"]');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'nearest' });
  }

  async summary(): Promise<void> {
    await this.#host.updateComplete;
    this.#find('.summary')?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
