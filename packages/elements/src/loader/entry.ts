/**
 * The one file a page names. It imports nothing before its hash is checked, and nothing imports it: a lazy file that did
 * would run it twice under `embed.js?v=1`.
 */
import type { IntegrityTable } from './integrity.ts';
import { preload } from './preload.ts';

/** Written in by the build. */
declare const PANJARE_INTEGRITY: IntegrityTable;

async function start(): Promise<void> {
  const { url } = import.meta;
  const { hashes, elements } = PANJARE_INTEGRITY;
  const main = elements['main'] ?? [];
  await Promise.all(main.map((file) => preload(new URL(file, url).href, hashes[file] ?? '')));
  const { boot } = await import('./main.ts');
  boot({ url, files: { hashes, elements }, preload });
}

start().catch((error: unknown) => console.error(error));
