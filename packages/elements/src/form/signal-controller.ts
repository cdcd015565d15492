import { effect } from '@preact/signals-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its host again when a signal it reads changes. */
export class SignalController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read: () => unknown;
  #dispose: (() => void) | undefined;

  /** @param read reads the signals to follow; called in an effect. */
  constructor(host: ReactiveControllerHost, read: () => unknown) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostConnected(): void {
    this.#dispose = effect(() => {
      this.#read();
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#dispose?.();
  }
}
