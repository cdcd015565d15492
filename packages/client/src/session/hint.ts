/**
 * A hint that a sign-in elsewhere has something to say: a `message` event from exactly the gateway's origin, or the
 * person coming back to this page. What a message says is not read; the gateway is asked instead. Where there is no
 * window it never comes.
 */
export function hintOf(
  page: EventTarget | undefined,
  gateway: string,
): (signal: AbortSignal) => Promise<void> {
  return (signal) =>
    new Promise((resolve) => {
      const onMessage = (event: Event) => {
        if ('origin' in event && event.origin === gateway) resolve();
      };
      page?.addEventListener('message', onMessage, { signal });
      page?.addEventListener('focus', () => resolve(), { signal });
    });
}
