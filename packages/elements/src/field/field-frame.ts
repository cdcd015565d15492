import { verified } from '../icons/generated/verified.ts';
import { makeElement, setAttributes } from '../reactive/make-element.ts';
import type { Attributes } from '../reactive/make-element.ts';

/*
 * The frame of a field: label, hint, origin, control and error in one shadow root, as ARIA does not cross its edge. Each
 * is made when it has something to say, and written when that changes. A form has hundreds of these: a part is found by
 * its id, and nothing is kept of it.
 */

/** `label`: over one control · `group`: over several · `beside`: the control draws it itself. */
export type Labelled = 'label' | 'group' | 'beside';

/** Makes what every field has, and gives back the box of its control. */
export function makeFrame(root: ShadowRoot): HTMLElement {
  const box = makeElement('div', { class: 'control' });
  root.append(box, makePart('error'));
  return box;
}

/** The box of the control, once it is made. */
export function boxIn(root: ShadowRoot): HTMLElement | null {
  return root.querySelector<HTMLElement>('.control');
}

/** Where the label stands now. */
export function labelledIn(root: ShadowRoot): Labelled {
  const label = root.getElementById('label');
  if (!label) return 'beside';
  return label.localName === 'label' ? 'label' : 'group';
}

export function writeLabel(root: ShadowRoot, labelled: Labelled, words: string, required: boolean): void {
  if (labelled !== labelledIn(root)) {
    root.getElementById('label')?.remove();
    if (labelled === 'group') root.prepend(makePart('label'));
    if (labelled === 'label') root.prepend(makePart('label', 'label', { for: 'control' }));
  }
  const label = root.getElementById('label');
  if (label) writeLabelWords(label, words, required);
}

/** A label's words with the mark of what is required; screen readers hear `aria-required` of the control. */
export function writeLabelWords(element: Element, words: string, required: boolean): void {
  const mark = () => makeElement('span', { class: 'required', 'aria-hidden': 'true' }, ' *');
  element.replaceChildren(words, ...(required ? [mark()] : []));
}

export function writeHint(root: ShadowRoot, words: string): void {
  const hint = partIn(root, 'hint', words, root.getElementById('origin') ?? boxIn(root));
  hint?.replaceChildren(words);
}

/** Where a value comes from, with the mark of what was verified. */
export function writeOrigin(root: ShadowRoot, words: string): void {
  const origin = partIn(root, 'origin', words, boxIn(root));
  origin?.replaceChildren(verified(), makeElement('span', {}, words));
}

/** What is wrong, else what is said where nothing is. Text and nothing else: a form may tell hundreds at once. */
export function writeMessage(root: ShadowRoot, error: string, note: string): void {
  const message = root.getElementById('error');
  const words = error || note;
  if (!message) return;
  setAttributes(message, { class: error ? 'error wrong' : 'error' });
  if (words !== message.textContent) message.textContent = words;
}

/** A part before another, where it has words; else it goes. */
function partIn(root: ShadowRoot, name: string, words: string, before: Element | null): HTMLElement | null {
  const part = root.getElementById(name);
  if (!words) part?.remove();
  if (part || !words) return part;
  const made = makePart(name);
  before?.before(made);
  return made;
}

function makePart(name: string, tag: 'div' | 'label' = 'div', attributes: Attributes = {}): HTMLElement {
  return makeElement(tag, { class: name, id: name, part: name, ...attributes });
}
