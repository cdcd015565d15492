import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Where a test keeps the pictures it takes; left out unless asked for. */
const pictures = process.env['PANJARE_PICTURES'];

/** Debian's Chromium, headless and silent towards the network. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A document that a test fulfils has no address, and Chromium then takes our own gateway for a stranger's machine.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });
}

/** A person at a browser who has only a keyboard, and notes what the page does behind their back. */
export class Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Content-Security-Policy and Trusted Types violations, and uncaught errors. */
  readonly complaints: string[] = [];
  /** Every origin a request went to. */
  readonly origins = new Set<string>();

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
  }

  static async arrive(
    browser: Browser,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<Visitor> {
    return Visitor.in(
      await browser.newContext({
        locale: 'fa-IR',
        timezoneId: 'Asia/Tehran',
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      }),
    );
  }

  /** At a browser that is open already. */
  static async in(context: BrowserContext): Promise<Visitor> {
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const visitor = new Visitor(context, await context.newPage());
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http')) visitor.origins.add(url.origin);
    });
    context.on('page', (page) => visitor.#listen(page));
    visitor.#listen(visitor.page);
    return visitor;
  }

  #listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (/^policy:|Content Security Policy|TrustedHTML|Trusted Type/i.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
  }

  /** Presses Tab until what has focus is named so; fails after going round once. */
  async tabTo(
    name: RegExp | string,
    page: Page = this.page,
    key: 'Tab' | 'Shift+Tab' = 'Tab',
  ): Promise<void> {
    const seen: string[] = [];
    for (let presses = 0; presses < 150; presses++) {
      const focused = await focusedName(page);
      if (typeof name === 'string' ? focused.includes(name) : name.test(focused)) return;
      seen.push(focused);
      await page.keyboard.press(key);
    }
    throw new Error(`Nothing named ${name} takes focus. Passed: ${[...new Set(seen)].join(' | ')}`);
  }

  /** Goes to a control and types. */
  async type(name: RegExp | string, text: string, page: Page = this.page): Promise<void> {
    await this.tabTo(name, page);
    await page.keyboard.type(text);
  }

  /** Goes to a control and presses a key on it. */
  async press(name: RegExp | string, key = 'Enter', page: Page = this.page): Promise<void> {
    await this.tabTo(name, page);
    await page.keyboard.press(key);
  }

  /** Waits until the page shows this text. */
  async sees(text: RegExp | string, page: Page = this.page, timeout = 15_000): Promise<void> {
    await page.getByText(text).first().waitFor({ state: 'visible', timeout });
  }

  /** Takes pictures at three widths, light and dark, where asked to. */
  async picture(name: string, page: Page = this.page): Promise<void> {
    if (!pictures) return;
    const before = page.viewportSize();
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({ path: `${pictures}/${name}-${width}-${scheme}.png`, fullPage: true });
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
    if (before) await page.setViewportSize(before);
  }
}

/** What a screen reader would call the element in focus, roughly: its label, its own name, its words. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body) return '';
    const labels = [...((active as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? '');
    const root = active.getRootNode() as Document | ShadowRoot;
    const labelled = (active.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((id) => root.getElementById(id)?.textContent ?? '');
    const legend = active.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
    const own = active.getAttribute('aria-label') ?? '';
    const words = active.matches('a,button,summary,[role=button],[tabindex]')
      ? (active.textContent ?? '')
      : '';
    return [...labels, ...labelled, own, words, legend].join(' ').replace(/\s+/g, ' ').trim();
  });
}
