import type { BrowserContext, Page } from 'playwright-core';

/** A page as it stood at the moment it was shown, before any script of its own heard of it. */
export interface Shown {
  /** Whether the browser had kept it whole (bfcache). */
  persisted: boolean;
  /** All words, values and attributes, through shadow roots. */
  words: string;
  /** Whether it is the very page that `rememberPage` was called on. */
  isRemembered: boolean;
}

interface Notes {
  shown: Shown | undefined;
  isRemembered?: boolean;
}

/** Has every page of a browser note how it stands whenever it is shown. */
export function watchShowing(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const read = (root: Document | ShadowRoot): string =>
      [...root.querySelectorAll('*')]
        .flatMap((element) => [
          'value' in element ? String(element.value) : '',
          ...[...element.attributes].map(({ value }) => value),
          ...[...element.childNodes].map(({ nodeType, nodeValue }) => (nodeType === 3 ? nodeValue : '')),
          element.shadowRoot ? read(element.shadowRoot) : '',
        ])
        .join(' ');
    const notes = globalThis as unknown as Notes;
    // This listener is the first, so what it reads is what the page left with.
    addEventListener('pageshow', ({ persisted }) => {
      notes.shown = { persisted, words: read(document), isRemembered: notes.isRemembered ?? false };
    });
  });
}

/** Marks the page that stands, in its memory only: what is loaded anew does not know of it. */
export function rememberPage(page: Page): Promise<void> {
  return page.evaluate(() => void ((globalThis as unknown as Notes).isRemembered = true));
}

/** Presses Back; says how the page that came stood when it was shown. */
export async function goBack(page: Page): Promise<Shown> {
  const left = page.url();
  // Told, and not waited for: the page that is asked is the one that goes.
  await page.evaluate(() => void setTimeout(() => history.back()));
  for (let tries = 0; tries < 100; tries++) {
    await page.waitForTimeout(100);
    if (page.url() === left) continue;
    // While one page takes the place of another nothing can be asked.
    const shown = await page.evaluate(() => (globalThis as unknown as Notes).shown).catch(() => undefined);
    if (shown) return shown;
  }
  throw new Error(`Nothing came back within 10 seconds from ${left}.`);
}
