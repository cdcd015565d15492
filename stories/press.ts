/** Presses what a selector finds in an element's shadow root, as soon as it is there: parts come when they are needed. */
export async function press(host: Element | null, selector: string): Promise<void> {
  for (let left = 60; left > 0; left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const found = host?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found.click();
  }
  throw new Error(`Nothing to press: ${selector}`);
}
