/**
 * Places a popup of the top layer under what it belongs to, or above where there is no room, within the window; it goes
 * along when the page is scrolled or the phone turned, as long as it is there.
 */
export function placePopup(popup: HTMLElement, anchor: HTMLElement): void {
  const there = new AbortController();
  const follow = () => (popup.isConnected ? place(popup, anchor) : there.abort());
  for (const type of ['scroll', 'resize'])
    addEventListener(type, follow, { capture: true, passive: true, signal: there.signal });
  place(popup, anchor);
}

function place(popup: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { width, height } = popup.getBoundingClientRect();
  const rtl = getComputedStyle(anchor.parentElement ?? anchor).direction === 'rtl';
  const left = rtl ? at.right - width : at.left;
  const below = at.bottom + 4;
  const top = below + height <= innerHeight ? below : Math.max(4, at.top - height - 4);
  popup.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  popup.style.top = `${top + height <= innerHeight ? top : Math.max(4, innerHeight - height - 4)}px`;
}
