import type { PanjareContext } from './context.ts';

const TAG = 'panjare-context';

/** The nearest context around an element, through shadow roots; it may not be upgraded yet. */
function nearest(element: Element): Element | undefined {
  const found = element.closest(TAG);
  const root = element.getRootNode();
  return found ?? (root instanceof ShadowRoot ? nearest(root.host) : undefined);
}

/**
 * Finds the context around an element and waits until it is defined: elements load lazily and in any order.
 * Resolves to `undefined` where there is none.
 */
export async function findContext(element: Element): Promise<PanjareContext | undefined> {
  const found = nearest(element);
  if (!found) return undefined;
  await customElements.whenDefined(TAG);
  customElements.upgrade(found);
  return found as PanjareContext;
}
