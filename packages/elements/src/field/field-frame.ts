import { verified } from '../icons/generated/verified.ts';
import { makeElement, setAttributes } from './make-element.ts';

/** `label`: over one control · `group`: over several · `beside`: the control draws it itself. */
export type Labelled = 'label' | 'group' | 'beside';

/**
 * Label, hint, origin, control and error in one shadow root, as ARIA does not cross its edge. Each is made when it has
 * something to say, and written when that changes: a form has hundreds of these.
 */
export class FieldFrame {
  readonly control = makeElement('div', { class: 'control' });
  readonly #root: ParentNode;
  readonly #message = makePart('error');
  #label: HTMLElement | undefined;
  #labelled: Labelled = 'beside';
  #hint: HTMLElement | undefined;
  #origin: HTMLElement | undefined;

  constructor(root: ParentNode) {
    this.#root = root;
    root.append(this.control, this.#message);
  }

  /** Where the label stands now. */
  get labelled(): Labelled {
    return this.#labelled;
  }

  writeLabel(labelled: Labelled, words: string, required: boolean): void {
    if (labelled !== this.#labelled) {
      this.#label?.remove();
      this.#label = labelled === 'beside' ? undefined : makeLabel(labelled);
      if (this.#label) this.#root.prepend(this.#label);
      this.#labelled = labelled;
    }
    if (this.#label) writeLabelWords(this.#label, words, required);
  }

  writeHint(words: string): void {
    if (words) this.#hint ??= makePart('hint');
    if (!this.#hint) return;
    this.#hint.textContent = words;
    if (words) (this.#origin ?? this.control).before(this.#hint);
    else this.#hint.remove();
  }

  writeOrigin(words: string): void {
    if (words) this.#origin ??= makePart('origin');
    if (!this.#origin) return;
    this.#origin.replaceChildren(verified(), makeElement('span', {}, words));
    if (words) this.control.before(this.#origin);
    else this.#origin.remove();
  }

  /** What is wrong, else what is said where nothing is. Text and nothing else: a form may tell hundreds at once. */
  writeMessage(error: string, note: string): void {
    const words = error || note;
    setAttributes(this.#message, { class: error ? 'error wrong' : 'error' });
    if (words !== this.#message.textContent) this.#message.textContent = words;
  }
}

/** A label's words with the mark of what is required; screen readers hear `aria-required` of the control. */
export function writeLabelWords(element: Element, words: string, required: boolean): void {
  const mark = () => makeElement('span', { class: 'required', 'aria-hidden': 'true' }, ' *');
  element.replaceChildren(words, ...(required ? [mark()] : []));
}

function makePart(name: string): HTMLElement {
  return makeElement('div', { class: name, id: name, part: name });
}

function makeLabel(labelled: 'label' | 'group'): HTMLElement {
  const attributes = { class: 'label', id: 'label', part: 'label' };
  if (labelled === 'group') return makeElement('div', attributes);
  return makeElement('label', { ...attributes, for: 'control' });
}
