import { importElement, isElementName } from '../define/import-element.ts';
import type { ElementName } from '../define/import-element.ts';
import { trust } from './integrity.ts';
import type { IntegrityTable } from './integrity.ts';

const PREFIX = 'panjare-';
const booted = new Set<string>();

/**
 * Loads the elements that the page uses, now and later, each on its first use. Nothing else on the page is touched.
 *
 * @param entryUrl where the embed lies; its other files lie beside it.
 * @param files hashes of those files, checked before they run.
 */
export function boot(entryUrl: string, files: IntegrityTable): void {
  // The same file under two addresses (`?v=1`) is one embed.
  const { origin, pathname } = new URL(entryUrl);
  if (booted.has(origin + pathname)) return;
  booted.add(origin + pathname);
  trust(entryUrl, files);
  load(document);
  new MutationObserver((records) => {
    for (const record of records) for (const node of record.addedNodes) if (node instanceof Element) load(node);
  }).observe(document, { childList: true, subtree: true });
}

function load(root: ParentNode): void {
  if (root instanceof Element) ask(root.localName);
  // One walk over what was added; there is no selector for a prefix of a tag.
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) ask((walker.currentNode as Element).localName);
}

const asked = new Set<ElementName>();

function ask(tag: string): void {
  if (!tag.startsWith(PREFIX)) return;
  const name = tag.slice(PREFIX.length);
  if (!isElementName(name) || asked.has(name)) return;
  asked.add(name);
  importElement(name).catch((error: unknown) => {
    asked.delete(name);
    console.error(error);
  });
}
