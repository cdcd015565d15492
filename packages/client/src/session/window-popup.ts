import type { Popup } from '../options.ts';

/** Opens a popup of the page's window. Call it in the task of a click, or browsers block it. */
export function openWindow(url: string): Popup | null {
  const opened = window.open(url, '_blank', 'popup,width=480,height=720');
  return (
    opened && {
      get closed() {
        return opened.closed;
      },
      close: () => opened.close(),
      navigate: (next) => opened.location.replace(next),
    }
  );
}
