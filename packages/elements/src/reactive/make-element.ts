/** By name; one with no text is not there. */
export interface Attributes {
  readonly [name: string]: string | false | undefined;
}

/** An element with its attributes and what stands in it. */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** Writes the attributes that changed. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const name in attributes) {
    const text = attributes[name];
    if (!text) element.removeAttribute(name);
    else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}
