/** What a selector finds in an element's shadow root, as soon as it is there: parts come when they are needed. */
export async function seen<E extends HTMLElement>(host: Element | null, selector: string): Promise<E> {
  for (let left = 60; left > 0; left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const found = host?.shadowRoot?.querySelector<E>(selector);
    if (found) return found;
  }
  throw new Error(`Nothing to see: ${selector}`);
}

/** Presses it. */
export async function press(host: Element | null, selector: string): Promise<void> {
  (await seen(host, selector)).click();
}
