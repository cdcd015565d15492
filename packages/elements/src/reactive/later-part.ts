import type { CSSResult, ReactiveElement } from 'lit';

/** Milliseconds after which a part that could not be fetched is asked for again. */
const AGAIN = 3000;

/** Who draws a part once it is there. */
export type PartHost = Pick<ReactiveElement, 'renderRoot' | 'requestUpdate'>;

/** A part of an element that is fetched when it is first needed, with its styles: most visits need it late or never. */
export class LaterPart<Part extends object> {
  readonly #load: () => Promise<Part>;
  #loading: Promise<Part> | undefined;
  #loaded: Part | undefined;
  /** Who renders again once it is there: it may be on its way already, asked for by another. */
  readonly #waiting = new Set<PartHost>();

  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  /** The part, once somebody has fetched it. */
  get loaded(): Part | undefined {
    return this.#loaded;
  }

  /** The part where it is there. Else it is fetched, and the host renders again once it is. */
  drawnBy(host: PartHost): Part | undefined {
    if (this.#loaded) wearStyles(host.renderRoot, stylesOf(this.#loaded));
    else if (!this.#waiting.has(host)) void this.#bringTo(host);
    return this.#loaded;
  }

  async #bringTo(host: PartHost): Promise<void> {
    this.#waiting.add(host);
    const fetched = await this.fetch().catch(() => undefined);
    this.#waiting.delete(host);
    if (fetched) host.requestUpdate();
    // The page may be offline for a moment.
    else setTimeout(() => host.requestUpdate(), AGAIN);
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

/** A part's own styles, where it brings any. */
function stylesOf(part: object): CSSResult | undefined {
  return 'styles' in part ? (part.styles as CSSResult) : undefined;
}

/** Adds styles that came later to an element that may be drawn already; once. */
export function wearStyles(
  root: HTMLElement | DocumentFragment,
  { styleSheet }: Partial<CSSResult> = {},
): void {
  const { adoptedStyleSheets } = root as ShadowRoot;
  if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}
