import type { AskingState } from '@panjare/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import { writeCountdown } from '../login/write-countdown.ts';

/** Milliseconds after which a wallet on this device should have opened. */
const OPENS = 8000;
/** Milliseconds after which another device should have read the code. */
const READS = 30_000;
/** Milliseconds for a page that is seen again to learn how things stand. */
const LEARNS = 3000;

/** What time does to a request on the screen: the countdown, and that nothing has opened for long. */
export class RequestTimes implements ReactiveController {
  isLong = false;
  readonly #host: ReactiveElement;
  #countdown: ReturnType<typeof setInterval> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #step = '';

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Takes up a step. */
  follow(now: AskingState): void {
    const step = now.state === 'waiting' ? `${now.state} ${now.device}` : now.state;
    if (step === this.#step) return;
    this.#step = step;
    this.#stop();
    if (step === 'waiting other') this.#wait(READS);
  }

  /** The wallet of this device was asked to open. */
  opening(): void {
    if (!this.isLong) this.#wait(OPENS);
  }

  /** Writes the time left, by itself from now on. */
  write(endsAt: number | undefined): void {
    clearInterval(this.#countdown);
    if (endsAt === undefined) return;
    const write = () => {
      const place = this.#host.renderRoot.querySelector('[data-countdown]');
      const text = writeCountdown((endsAt - Date.now()) / 1000);
      if (place && place.textContent !== text) place.textContent = text;
    };
    write();
    this.#countdown = setInterval(write, 1000);
  }

  hostDisconnected(): void {
    this.#stop();
    clearInterval(this.#countdown);
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      // Who is in the wallet does not look here.
      if (document.visibilityState === 'hidden') return this.#wait(LEARNS);
      this.isLong = true;
      this.#host.requestUpdate();
    }, milliseconds);
  }

  #stop(): void {
    clearTimeout(this.#patience);
    this.isLong = false;
  }
}
