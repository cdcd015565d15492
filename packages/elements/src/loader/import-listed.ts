import type { ElementName } from '../define/import-element.ts';
import { prepare } from './integrity.ts';

/**
 * What the build puts in the place of `define/import-element.js`: the embed's own table says which files an element has,
 * and a list of all elements need not go with every page.
 */
export async function importElement(name: ElementName): Promise<void> {
  const own = (await prepare(name)).at(-1);
  if (own !== undefined) await import(own);
}

/** Whether an element may be called so; the table knows it when it is looked up. */
export function isElementName(name: string): name is ElementName {
  return name !== '';
}
