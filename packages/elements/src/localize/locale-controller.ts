import type { LitElement, ReactiveController } from 'lit';
import { followLocale, unfollowLocale } from './localize.ts';

/** Re-renders an element when the language changes: `readonly #locale = new LocaleController(this)`. */
export class LocaleController implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }
  hostConnected(): void {
    followLocale(this.#host);
  }
  hostDisconnected(): void {
    unfollowLocale(this.#host);
  }
}
