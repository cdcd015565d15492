import { useGreetings } from '../context/connection.ts';
import type { Greetings } from '../context/connection.ts';
import { importElement, isElementName } from '../define/import-element.ts';
import type { ElementName } from '../define/import-element.ts';
import { prepare, trust } from './integrity.ts';
import type { Embed } from './integrity.ts';

const PREFIX = 'panjare-';
const asked = new Set<ElementName>();
let words: Promise<unknown> | undefined;
let booted = false;

/** Loads the elements that the page uses, now and later, each on its first use. Nothing else on the page is touched. */
export function boot(embed: Embed, greetings: Greetings = new Map()): void {
  // The entry under two addresses (`?v=1`) shares this module and boots it once.
  if (booted) return;
  booted = true;
  trust(embed);
  useGreetings(greetings);
  if (document.querySelector('[lang^="en"], panjare-context[locale="en"]')) words = prepare('en');
  askAll(document.documentElement);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) askAll(node);
  }).observe(document, { childList: true, subtree: true });
}

/** There is no selector for a prefix of a tag: one walk over what was added. */
function askAll(root: Element): void {
  ask(root.localName);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) ask((walker.currentNode as Element).localName);
}

function ask(tag: string): void {
  if (!tag.startsWith(PREFIX)) return;
  const name = tag.slice(PREFIX.length);
  if (!isElementName(name) || asked.has(name)) return;
  asked.add(name);
  load(name).catch((error: unknown) => {
    asked.delete(name);
    console.error(error);
  });
}

async function load(name: ElementName): Promise<void> {
  await words;
  await importElement(name);
}
