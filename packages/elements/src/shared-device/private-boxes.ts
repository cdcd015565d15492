const BOXES = 'form, input, textarea, select';
const FIELD = /^panjare-.+-field$/;

/**
 * Tells the browser to keep nothing of what is typed, and to offer nothing that another typed before: neither for
 * autofill nor for restoring a page after a crash. Chromium keeps both on the disk, in the clear. Fields pass it on to
 * the boxes in their own shadow roots.
 */
export function keepFromBrowser(root: ShadowRoot, signal: AbortSignal): void {
  const tell = (node: Node): void => {
    if (!(node instanceof Element)) return;
    turnOff(node);
    for (const one of node.getElementsByTagName('*')) turnOff(one);
  };
  const watching = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(tell);
  });
  watching.observe(root, { childList: true, subtree: true });
  root.childNodes.forEach(tell);
  signal.addEventListener('abort', () => watching.disconnect());
}

function turnOff(element: Element): void {
  if (element.matches(BOXES) || FIELD.test(element.localName)) element.setAttribute('autocomplete', 'off');
}
