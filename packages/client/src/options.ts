import type { DeviceMode, GatewayMetadata, Locale } from '@panjare/contract';
import type { DeviceStorage } from './drafts/device-storage.ts';

/** The services of a gateway and their answers, by ref. `npx panjare types` writes one. */
export interface ServiceMap {
  [ref: string]: unknown;
}

/** How a client is made. Everything that touches the world is handed in. */
export interface ClientOptions {
  /** Origin of the one gateway this page talks to. */
  gateway: string;
  /** `shared` where left out. */
  device?: DeviceMode;
  locale?: Locale;
  /**
   * How this page is embedded. `same-site`: cookies. `third-party`: popup, PKCE and DPoP.
   * Left out, it follows from whether page and gateway share a site.
   */
  embedding?: 'same-site' | 'third-party';
  fetch?: typeof fetch;
  /** What the gateway offers, where somebody asked before the client was made. Where that failed the client asks again. */
  metadata?: Promise<GatewayMetadata> | undefined;
  clock?: Clock;
  /** Where a device of one's own keeps drafts; never touched on any other. The default is IndexedDB. */
  storage?: DeviceStorage;
  /** Opens a popup; `null` where it is blocked. The default is `window.open`. */
  open?: (url: string) => Popup | null;
  /** Leaves the page. The default is `location.assign`. */
  navigate?: (url: string) => void;
  /** Where the `message` events of a popup and the page's `focus` arrive; they are only hints. The default is the page's window. */
  messages?: EventTarget;
}

/** Time, handed in so that tests own it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after so many milliseconds, rejects when aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The part of a window that a sign-in needs. */
export interface Popup {
  readonly closed: boolean;
  close(): void;
  navigate(url: string): void;
}

/** Any call may be given up. */
export interface CallOptions {
  signal?: AbortSignal;
}
