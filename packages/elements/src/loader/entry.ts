/**
 * The one file a page names. It imports nothing before its hash is checked, and nothing imports it: a lazy file that did
 * would run it twice under `embed.js?v=1`.
 */
import type { IntegrityTable } from './integrity.ts';
import { preload } from './preload.ts';

/** Written in by the build. */
declare const PANJARE_INTEGRITY: IntegrityTable & { readonly rest: number };

async function start(): Promise<void> {
  const { url } = import.meta;
  const { files, needs, rest } = PANJARE_INTEGRITY;
  const main = (needs['main'] ?? []).map((place) => files[place] ?? ['', '']);
  await Promise.all(main.map(([name, hash]) => preload(new URL(name, url).href, `sha256-${hash}`)));
  const { boot } = await import('./main.ts');
  boot({ url, table: { files, needs }, rest, preload });
}

start().catch((error: unknown) => console.error(error));
