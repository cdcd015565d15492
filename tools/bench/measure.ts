import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession, Page, Response } from 'playwright-core';

/** What is measured of a page. Milliseconds, but for the bytes in kB and the heap in MB. */
export type Figure = 'bytes' | 'render' | 'renderThrottled' | 'key' | 'toggle' | 'validate' | 'heap';

/** Every figure of a page, once for each run. */
export type Figures = { readonly [figure in Figure]: number[] };

/** An odd number has a middle, and a quarter on each side of it. */
const runs = 9;

/**
 * Measures pages in fresh browser contexts, run by run, each time in the other order: what else the machine does in
 * the meantime falls on all of them.
 */
export async function measurePages(
  browser: Browser,
  urls: readonly string[],
  blank: string,
): Promise<Figures[]> {
  const empty = await inFreshPage(browser, blank, 1, async ({ page, session }) => {
    // A page that is asked holds what asks.
    await page.waitForFunction(() => document.readyState === 'complete');
    return heapOf(session);
  });
  const pages = urls.map((url) => ({ url, figures: noFigures() }));
  for (let run = 0; run < runs; run++) {
    for (const { url, figures } of run % 2 ? pages.toReversed() : pages) {
      figures.render.push(await inFreshPage(browser, url, 1, ({ page }) => rendered(page)));
      figures.renderThrottled.push(await inFreshPage(browser, url, 4, ({ page }) => rendered(page)));
      await inFreshPage(browser, url, 1, async ({ page, session }) => {
        await rendered(page);
        figures.heap.push((await heapOf(session)) - empty);
        const { key, toggle, validate } = await interact(page);
        figures.key.push(key);
        figures.toggle.push(toggle);
        figures.validate.push(validate);
      });
    }
  }
  for (const { url, figures } of pages) figures.bytes.push(await bytesOf(browser, url));
  return pages.map(({ figures }) => figures);
}

function noFigures(): Figures {
  return { bytes: [], render: [], renderThrottled: [], key: [], toggle: [], validate: [], heap: [] };
}

/** All that the page fetched by itself until it was at rest, each file compressed by brotli: markup, style, script, data. */
async function bytesOf(browser: Browser, url: string): Promise<number> {
  return inFreshPage(browser, 'about:blank', 1, async ({ page }) => {
    const sizes: Promise<number>[] = [];
    const weigh = (response: Response) =>
      sizes.push(response.body().then((body) => brotliCompressSync(body).length));
    page.on('response', weigh);
    await page.goto(url);
    await rendered(page);
    await page.waitForLoadState('networkidle');
    // What comes as the page is closed has no body to weigh.
    page.off('response', weigh);
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1e3;
  });
}

async function inFreshPage<T>(
  browser: Browser,
  url: string,
  throttle: number,
  use: (parts: { page: Page; session: CDPSession }) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'fa-IR' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    if (throttle > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.goto(url, { waitUntil: 'commit' });
    return await use({ page, session });
  } finally {
    await context.close();
  }
}

/** From navigation until the last field stands in the page and a frame has shown it. */
async function rendered(page: Page): Promise<number> {
  await page.waitForFunction(() => document.readyState === 'complete');
  return page.evaluate(async () => {
    const controls = () => {
      const found: Element[] = [];
      const walk = (root: Document | ShadowRoot) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.matches('input, select')) found.push(element);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      return found;
    };
    const frame = () => new Promise((next) => requestAnimationFrame(() => next(undefined)));
    let count = -1;
    while (count <= 0 || count !== controls().length) {
      if (performance.now() > 30_000) throw new Error('No field was drawn within 30 seconds.');
      count = controls().length;
      await frame();
    }
    await frame();
    return performance.now();
  });
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize / 1e6;
}

/** Types a key, toggles a condition, validates everything with a fault in every field; each until laid out. */
function interact(page: Page): Promise<{ key: number; toggle: number; validate: number }> {
  return page.evaluate(async () => {
    const deep = (selector: string): HTMLElement[] => {
      const found: HTMLElement[] = [];
      const walk = (root: Document | ShadowRoot) => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.matches(selector)) found.push(element);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      return found;
    };
    const { port1, port2 } = new MessageChannel();
    const nextTask = () =>
      new Promise((next) => {
        port1.onmessage = next;
        port2.postMessage(undefined);
      });
    const settled = async () => {
      for (let tick = 0; tick < 8; tick++) await Promise.resolve();
      await new Promise((next) => setTimeout(next));
      void document.body.offsetHeight;
    };
    const time = async (act: () => void | Promise<void>) => {
      const before = performance.now();
      await act();
      for (let tick = 0; tick < 8; tick++) await Promise.resolve();
      void document.body.offsetHeight;
      const taken = performance.now() - before;
      await settled();
      return taken;
    };
    const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
    const fire = (element: HTMLElement, type: string) =>
      element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));

    const text = deep('input').find(
      (element) =>
        !['radio', 'checkbox'].includes((element as HTMLInputElement).type) &&
        !element.hasAttribute('inputmode'),
    ) as HTMLInputElement;
    // As of a person: what comes with the focus is there when it is needed.
    text.focus();
    await settled();
    const keys: number[] = [];
    for (let press = 0; press < 30; press++) {
      keys.push(
        await time(() => {
          text.value = `متن ${'ب'.repeat(press % 7)}`;
          fire(text, 'input');
        }),
      );
    }
    const [yes, no] = deep('input[type=radio]') as HTMLInputElement[];
    const toggles: number[] = [];
    for (let press = 0; press < 20; press++) {
      const radio = (press % 2 ? no : yes) as HTMLInputElement;
      toggles.push(
        await time(() => {
          radio.checked = true;
          fire(radio, 'input');
          fire(radio, 'change');
        }),
      );
    }
    text.value = '';
    fire(text, 'input');
    await settled();
    const buttons = deep('button').filter((button) => /^\s*ادامه\s*$/.test(button.textContent ?? ''));
    const next = buttons.at(-1) as HTMLElement;
    const page = document.querySelector('panjare-form')?.shadowRoot ?? document;
    const isTold = () => page.querySelector('.summary a, .s a') !== null;
    const validate = await time(async () => {
      next.click();
      const deadline = performance.now() + 10_000;
      // Nothing is painted in between where it is drawn in the same task: by hand it is.
      for (let tick = 0; tick < 100 && !isTold(); tick++) await Promise.resolve();
      while (!isTold()) {
        if (performance.now() > deadline) throw new Error('No summary of the errors within 10 seconds.');
        await nextTask();
      }
    });
    return { key: middle(keys), toggle: middle(toggles), validate };
  });
}
