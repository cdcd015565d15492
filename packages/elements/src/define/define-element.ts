import { followWishes } from '../theme/wishes.ts';

/** Registers an element; where the page already has one of that name, the first stays and the console says so. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  followWishes();
  const present = customElements.get(tag);
  if (present === undefined) customElements.define(tag, element);
  else if (present !== element)
    console.warn(`<${tag}> is already defined by another copy of Panjare; that one stays.`);
}
