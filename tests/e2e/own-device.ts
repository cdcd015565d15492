import type { Page } from 'playwright-core';
import type { System } from '../../tools/start/system.ts';
import { rewrite } from './rewrite.ts';
import { passIssuer } from './sign-in.ts';
import type { Visitor } from './visitor.ts';

/** Another tab of a visitor, on the agency's page; it says that the device is the citizen's own. */
export async function openTab(
  visitor: Visitor,
  { addresses }: System,
  { device = 'personal', ahead = 0 }: { device?: string; ahead?: number } = {},
): Promise<Page> {
  const page = await visitor.context.newPage();
  await rewrite(page, `${addresses.page}/`, (html) =>
    html.replace('<panjare-context', `$& device="${device}"`),
  );
  await page.addInitScript(turnClock, ahead);
  await page.addInitScript(countOpenings);
  await page.goto(addresses.page);
  return page;
}

/** A device whose clock is so many milliseconds ahead. */
function turnClock(ahead: number): void {
  const now = () => performance.timeOrigin + performance.now() + ahead;
  const Real = Date;
  // `Reflect.construct` keeps `new Date(2026, 10)` what it is.
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made) as object,
    get: (target, name, self) => (name === 'now' ? now : (Reflect.get(target, name, self) as unknown)),
  });
}

/** Notes each time a page opens a database. */
function countOpenings(): void {
  const open = indexedDB.open.bind(indexedDB);
  const openings: string[] = [];
  Object.assign(globalThis, { openings });
  indexedDB.open = (name, version) => {
    openings.push(name);
    return open(name, version);
  };
}

/** Databases that this page has opened. */
export function openingsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { openings: string[] }).openings);
}

/** Signs in from a tab, by leaving the page and coming back. */
export async function signInOn(page: Page, visitor: Visitor, citizen: string): Promise<void> {
  const home = page.url();
  await visitor.press('ورود با ایران‌پاس', 'Enter', page);
  await passIssuer(visitor, citizen, page);
  await page.waitForURL(home);
  // What a redirect leads to is not ours to fulfil; only now does the page say whose device it is.
  await page.reload();
  await visitor.sees(`وارد شده‌اید: ${citizen}`, page);
}

/** All that a browser keeps for the page's origin, as text. */
export function readStorage(page: Page): Promise<{ records: number; text: string }> {
  return page.evaluate(async () => {
    const asPromise = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const bytes = new TextDecoder('utf-8');
    const write = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return bytes.decode(value);
      if (value instanceof Object)
        return Object.entries(value)
          .flatMap(([key, one]) => [key, write(one)])
          .join(' ');
      return String(value);
    };
    let records = 0;
    let text = write({ ...localStorage }) + write({ ...sessionStorage }) + document.cookie;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asPromise(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        const [names, values] = await Promise.all([asPromise(all.getAllKeys()), asPromise(all.getAll())]);
        records += names.length;
        text += ` ${name} ${store} ${write(names)} ${write(values)}`;
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) text += ` ${request.url}`;
    }
    return { records, text };
  });
}
