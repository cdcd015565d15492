import { operations } from '@panjare/contract/operations.js';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** What a page holds, with everything collected that nobody holds on to. */
export interface Held {
  /** How many forms have been put into the page and taken out by then. */
  mounts: number;
  /** kB. */
  heap: number;
  nodes: number;
  listeners: number;
  documents: number;
  /** Instances of the form's class that are still alive. */
  forms: number;
}

/** How a form finds its gateway. */
export type Embedding = 'alone' | 'in a context';

/** The first forms of a page bring what is fetched once and stays. */
const warmUp = 50;

/**
 * Puts a form into a page and takes it out again, so many times, with a citizen signed in and an answer typed; says what
 * the page holds before, half-way and after. `origin` is that of `serveBench`.
 */
export async function measureMounts(
  browser: Browser,
  origin: string,
  times: number,
  embedding: Embedding,
): Promise<Held[]> {
  const context = await browser.newContext({ locale: 'fa-IR' });
  try {
    const page = await context.newPage();
    await signIn(page);
    await page.goto(`${origin}/20/panjare.html`);
    // Not the form itself: what is given back would be held on to.
    await page.waitForFunction(
      () => document.querySelector('panjare-form')?.shadowRoot?.querySelector('form') instanceof Element,
    );
    if (embedding === 'in a context') await wrap(page, origin);
    const session = await context.newCDPSession(page);
    const held: Held[] = [];
    await mount(page, warmUp);
    held.push(await measure(session, 0));
    for (const half of [Math.floor(times / 2), Math.ceil(times / 2)]) {
      await mount(page, half);
      held.push(await measure(session, (held.at(-1)?.mounts ?? 0) + half));
    }
    return held;
  } finally {
    await context.close();
  }
}

/** Both embeddings, as rows to print. */
export async function compareMounts(browser: Browser, origin: string, times = 1000): Promise<string[][]> {
  const rows = [['mounts', 'embedding', 'heap, kB', 'nodes', 'listeners', 'documents', 'forms alive']];
  for (const embedding of ['alone', 'in a context'] as const) {
    for (const held of await measureMounts(browser, origin, times, embedding)) {
      const { mounts, heap, nodes, listeners, documents, forms } = held;
      rows.push([
        String(mounts),
        embedding,
        ...[heap, nodes, listeners, documents, forms].map((count) => count.toFixed(0)),
      ]);
    }
  }
  return rows;
}

/** The gateway of the bench knows nobody; this one has a synthetic citizen signed in. */
async function signIn(page: Page): Promise<void> {
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const json = (path: string, body: object) =>
    page.route(
      (url) => url.pathname === path,
      (route) => route.fulfill({ json: body }),
    );
  await json(operations['session.read'].path, {
    state: 'signed-in',
    subject: 'synthetic-1',
    name: 'نگار نمونه‌ای',
    device: 'shared',
    idleUntil: later,
    absoluteUntil: later,
  });
  await json(operations['drafts.list'].path, { drafts: [], unreachable: [] });
}

/** Puts the page's form into a context that stays. */
function wrap(page: Page, origin: string): Promise<void> {
  return page.evaluate(async (gateway) => {
    const context = document.createElement('panjare-context');
    context.setAttribute('gateway', gateway);
    document.body.append(context);
    await customElements.whenDefined('panjare-context');
  }, origin);
}

/** In the page: a form comes, is drawn, takes a key, and goes. */
function mount(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    const place = document.querySelector('panjare-context') ?? document.body;
    const [before] = document.querySelectorAll('panjare-form');
    const attributes = ['gateway', 'service'].map(
      (name) => [name, before?.getAttribute(name) ?? null] as const,
    );
    const known = (globalThis as { benchForm?: typeof attributes }).benchForm ?? attributes;
    (globalThis as { benchForm?: typeof attributes }).benchForm = known;
    before?.remove();
    const inputOf = (form: Element) => {
      for (const field of form.shadowRoot?.querySelectorAll('panjare-text-field') ?? []) {
        const input = field.shadowRoot?.querySelector('input');
        if (input) return input;
      }
      return undefined;
    };
    for (let time = 0; time < count; time += 1) {
      const form = document.createElement('panjare-form');
      for (const [name, value] of known) {
        if (value !== null && (name !== 'gateway' || place === document.body)) form.setAttribute(name, value);
      }
      place.append(form);
      const until = performance.now() + 10_000;
      let input = inputOf(form);
      while (!input) {
        if (performance.now() > until) throw new Error('No field was drawn within ten seconds.');
        await new Promise((later) => setTimeout(later));
        input = inputOf(form);
      }
      input.value = `پاسخ ${time}`;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await new Promise((later) => setTimeout(later));
      form.remove();
    }
    // What was begun last comes to its end.
    await new Promise((later) => setTimeout(later, 500));
  }, times);
}

async function measure(session: CDPSession, mounts: number): Promise<Held> {
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { result } = await session.send('Runtime.evaluate', {
    expression: "customElements.get('panjare-form').prototype",
    objectGroup: 'bench',
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup: 'bench',
  });
  const { result: alive } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'bench' });
  return {
    mounts,
    heap: usedSize / 1000,
    nodes,
    listeners: jsEventListeners,
    documents,
    forms: Number(alive.value),
  };
}
