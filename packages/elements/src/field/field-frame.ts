import { html, render } from 'lit';
import { verified } from '../icons/generated/verified.ts';

/** `label`: over one control · `group`: over several · `beside`: the control draws it itself. */
export type Labelled = 'label' | 'group' | 'beside';

/**
 * Label, hint, origin, control and error in one shadow root, as ARIA does not cross its edge. Each is made when it has
 * something to say, and written when that changes: a form has hundreds of these.
 */
export class FieldFrame {
  readonly control = makePart('control');
  readonly #root: ParentNode;
  readonly #message = makePart('error', 'error');
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
    this.#label?.replaceChildren(words, ...(required ? [makeMark()] : []));
  }

  writeHint(words: string): void {
    if (words) this.#hint ??= makePart('hint', 'hint');
    if (!this.#hint) return;
    this.#hint.textContent = words;
    if (words) (this.#origin ?? this.control).before(this.#hint);
    else this.#hint.remove();
  }

  writeOrigin(words: string): void {
    if (words) this.#origin ??= makePart('origin', 'origin');
    if (!this.#origin) return;
    render(html`${verified()}<span .textContent=${words}></span>`, this.#origin);
    if (words) this.control.before(this.#origin);
    else this.#origin.remove();
  }

  /** What is wrong, else what is said where nothing is. Text and nothing else: a form may tell hundreds at once. */
  writeMessage(error: string, note: string): void {
    const words = error || note;
    this.#message.classList.toggle('wrong', error !== '');
    if (words !== this.#message.textContent) this.#message.textContent = words;
  }
}

function makePart(name: string, id = '', tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  if (id) {
    element.id = id;
    element.setAttribute('part', name);
  }
  return element;
}

function makeLabel(labelled: 'label' | 'group'): HTMLElement {
  const element = makePart('label', 'label', labelled === 'group' ? 'div' : 'label');
  if (labelled === 'label') element.setAttribute('for', 'control');
  return element;
}

/** Screen readers hear `aria-required` of the control. */
function makeMark(): HTMLElement {
  const mark = makePart('required', '', 'span');
  mark.ariaHidden = 'true';
  mark.textContent = ' *';
  return mark;
}
