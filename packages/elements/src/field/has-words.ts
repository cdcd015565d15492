/**
 * Whether an element has words of its own and is in use: what contrast is asked of. It stands alone, so that a test may
 * hand its text to a page.
 */
export function hasWords(node: Element): boolean {
  const inactive = ':disabled, [aria-disabled="true"], option, svg, style, [inert]';
  const words = [...node.childNodes].some(
    (child) => child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim(),
  );
  const control = node instanceof HTMLLabelElement ? node.control : node.closest('label')?.control;
  return words && !node.closest(inactive) && !control?.matches(inactive);
}
