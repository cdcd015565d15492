import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** A page and all that a browser keeps with it, as text by the place it was found in. */
export async function readAll(page: Page, gateway: string): Promise<{ [place: string]: string }> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const [{ nodes }, { entries }, { cookies }] = await Promise.all([
      devtools.send('Accessibility.getFullAXTree'),
      devtools.send('Page.getNavigationHistory'),
      devtools.send('Network.getCookies', { urls: [gateway, page.url()] }),
    ]);
    return {
      ...(await page.evaluate(readPage)),
      'accessibility tree': nodes.map(({ name, value }) => [name?.value, value?.value].join(' ')).join(' '),
      history: JSON.stringify(entries),
      cookies: JSON.stringify(cookies),
    };
  } finally {
    await devtools.detach();
  }
}

/** Nothing of a citizen is on the page or in the browser; the gateway's cookie of a session is gone too. */
export async function assertNothingLeft(page: Page, gateway: string, personal: RegExp): Promise<void> {
  for (const [place, text] of Object.entries(await readAll(page, gateway)))
    assert.doesNotMatch(text, personal, `in the ${place} of ${page.url()}`);
}

/** Runs in the page. */
async function readPage(): Promise<{ [place: string]: string }> {
  const found: string[] = [];
  const walk = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if ('value' in element) found.push(JSON.stringify(element.value) ?? '');
      for (const { value } of element.attributes) found.push(value);
      if (element.shadowRoot) walk(element.shadowRoot);
      for (const child of element.childNodes) if (child.nodeType === 3) found.push(child.nodeValue ?? '');
    }
  };
  walk(document);
  const databases: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    databases.push(name);
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store).getAll();
      await new Promise((done) => (all.onsuccess = done));
      databases.push(JSON.stringify(all.result));
    }
    database.close();
  }
  const cached: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      cached.push(request.url, (await (await cache.match(request))?.text()) ?? '');
  }
  return {
    document: found.join(' '),
    title: document.title,
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    IndexedDB: databases.join(' '),
    'Cache Storage': cached.join(' '),
    'cookies of the page': document.cookie,
    'state of the entry': JSON.stringify(history.state),
    name: window.name,
  };
}
