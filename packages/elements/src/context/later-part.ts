import type { ReactiveControllerHost } from 'lit';

/** Milliseconds after which a part that could not be fetched is asked for again. */
const AGAIN = 3000;

/** A part of an element that is fetched when it is first needed: most visits need it late or never. */
export class LaterPart<Part> {
  readonly #load: () => Promise<Part>;
  #loading: Promise<Part> | undefined;
  #loaded: Part | undefined;

  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  /** The part where it is there. Else it is fetched, and the host renders again once it is. */
  drawnBy(host: ReactiveControllerHost): Part | undefined {
    if (!this.#loaded && !this.#loading)
      this.fetch().then(
        () => host.requestUpdate(),
        // The page may be offline for a moment.
        () => setTimeout(() => host.requestUpdate(), AGAIN),
      );
    return this.#loaded;
  }

  /** Fetches the part, once. */
  fetch(): Promise<Part> {
    this.#loading ??= this.#load().then(
      (part) => (this.#loaded = part),
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }
}
