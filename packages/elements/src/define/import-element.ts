import { prepare } from '../loader/integrity.ts';
import { loaders } from './element-loaders.ts';

/** An element's tag without the prefix. */
export type ElementName = keyof typeof loaders;

/** Whether there is an element of this name. */
export function isElementName(name: string): name is ElementName {
  return Object.hasOwn(loaders, name);
}

/** Loads and registers an element once; its files are checked first where the embed brings their hashes. */
export async function importElement(name: ElementName): Promise<void> {
  await prepare(name);
  await loaders[name]();
}
