/** The most that a list takes of the window, in CSS px: six options and a half, so that one sees there are more. */
const TALLEST = 344;
const GAP = 4;

/**
 * Places a list of the top layer under its box and as wide, or above where there is more room, in what the keyboard of
 * a phone leaves of the window; it goes along as the page is scrolled, as long as it is there.
 */
export function placeList(list: HTMLElement, box: HTMLElement): void {
  const there = new AbortController();
  const follow = () => (list.isConnected ? place(list, box) : there.abort());
  const listening = { capture: true, passive: true, signal: there.signal };
  for (const type of ['scroll', 'resize']) {
    addEventListener(type, follow, listening);
    visualViewport?.addEventListener(type, follow, listening);
  }
  place(list, box);
}

function place(list: HTMLElement, box: HTMLElement): void {
  const at = box.getBoundingClientRect();
  const top = visualViewport?.offsetTop ?? 0;
  const height = visualViewport?.height ?? innerHeight;
  const [below, above] = [top + height - at.bottom - 2 * GAP, at.top - top - 2 * GAP];
  const isBelow = below >= Math.min(TALLEST, above);
  const { style } = list;
  style.insetInline = 'auto';
  style.left = `${at.left}px`;
  style.width = `${at.width}px`;
  style.top = isBelow ? `${at.bottom + GAP}px` : 'auto';
  style.bottom = isBelow ? 'auto' : `${innerHeight - at.top + GAP}px`;
  style.maxHeight = `${Math.max(96, Math.min(TALLEST, isBelow ? below : above))}px`;
}
