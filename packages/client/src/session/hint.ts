/**
 * A hint that a popup has something to say: a `message` event from exactly the gateway's origin. What it says is not
 * read; the gateway is asked instead. Where there are no messages it never comes.
 */
export function messageHint(
  messages: EventTarget | undefined,
  gateway: string,
): (signal: AbortSignal) => Promise<void> {
  return (signal) =>
    new Promise((resolve) => {
      const listener = (event: Event) => {
        if ('origin' in event && event.origin === gateway) resolve();
      };
      messages?.addEventListener('message', listener, { signal });
    });
}
