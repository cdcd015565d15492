import { property } from '../reactive/property.ts';
import { FieldElement } from './field-element.ts';
import type { FieldOption } from './field-option.ts';
import { makeElement } from '../reactive/make-element.ts';

/** A field of which one of several options is chosen: of `options`, else of the `<option>` elements written in it. */
export abstract class OptionsFieldElement<
  Value extends string | number | boolean,
> extends FieldElement<Value> {
  /** The choices, in the order shown. */
  @property({ attribute: false }) options: readonly FieldOption<Value>[] = [];

  protected override firstUpdated(): void {
    if (this.options.length > 0) return;
    const slot = makeElement('slot', { hidden: 'hidden' });
    slot.addEventListener('slotchange', this);
    this.renderRoot.append(slot);
  }

  override handleEvent(event: Event): void {
    if (event.type === 'slotchange') this.#readOptions();
    else super.handleEvent(event);
  }

  #readOptions(): void {
    const written = [...this.querySelectorAll('option')];
    if (written.length > 0)
      this.options = written.map(({ value, text }) => ({ value: value as Value, label: text }));
  }
}

/**
 * Lets a parent hold one element for each option, in their order. They stay the same ones, so that the focus stays where
 * it is when words change.
 */
export function drawOptions<Drawn extends Element>(
  parent: Element,
  options: readonly FieldOption[],
  make: (place: number) => Drawn,
  write: (element: Drawn, option: FieldOption) => void,
): void {
  while (parent.children.length > options.length) parent.lastElementChild?.remove();
  for (const [place, option] of options.entries()) {
    const element = (parent.children[place] as Drawn | undefined) ?? parent.appendChild(make(place));
    write(element, option);
  }
}
