/**
 * The one file a page names. It imports nothing before its hash is checked, and nothing imports it: a lazy file that did
 * would run it twice under `embed.js?v=1`.
 */
import { fetchOnce } from './fetch-once.ts';
import type { IntegrityTable } from './integrity.ts';

/** Written in by the build. */
declare const PANJARE_INTEGRITY: IntegrityTable & { readonly rest: number };

async function start(): Promise<void> {
  const { files, needs, rest } = PANJARE_INTEGRITY;
  const fetchFiles = fetchOnce(import.meta.url);
  const fetchAll = (name: string) => fetchFiles((needs[name] ?? []).map((place) => files[place]));
  // What the page names is on its way while the loader is.
  for (const name of Object.keys(needs))
    if (document.querySelector(`panjare-${name}`)) fetchAll(name).catch(() => undefined);
  greetGateways();
  await fetchAll('main');
  const { boot } = await import('./main.ts');
  boot({ table: { files, needs }, rest, fetchFiles });
}

/** Asks each gateway what it offers, in the very words of the client that asks for it later and finds it in the cache. */
function greetGateways(): void {
  for (const element of document.querySelectorAll('[gateway]'))
    if (element.localName.startsWith('panjare-'))
      fetch(new URL('/.well-known/panjare', element.getAttribute('gateway')!), { credentials: 'omit' }).catch(
        () => undefined,
      );
}

start().catch((error: unknown) => console.error(error));
