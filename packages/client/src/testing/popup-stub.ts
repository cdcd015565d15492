import type { Popup } from '../options.ts';

/** A popup a test closes. */
export interface PopupStub extends Popup {
  closed: boolean;
  /** Every address it was sent to, the first included. */
  readonly visited: string[];
}

/** Makes a popup, and what opens it. */
export function popupStub(): { popup: PopupStub; open: (url: string) => Popup } {
  const visited: string[] = [];
  const popup: PopupStub = {
    closed: false,
    visited,
    close: () => (popup.closed = true),
    navigate: (url) => visited.push(url),
  };
  return {
    popup,
    open: (url) => {
      visited.push(url);
      return popup;
    },
  };
}
