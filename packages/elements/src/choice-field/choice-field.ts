import type { PropertyValues } from 'lit';
import { FieldElement } from '../field/field-element.ts';
import { writeLabelWords } from '../field/field-frame.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import type { FieldOption } from '../field/field-option.ts';
import { makeElement, setAttributes } from '../reactive/make-element.ts';
import type { Attributes } from '../reactive/make-element.ts';
import { drawOptions, OptionsFieldElement } from '../field/options-field-element.ts';
import { msg } from '../localize/localize.ts';
import { choiceFieldStyles } from './choice-field.styles.ts';
import { property } from '../reactive/property.ts';

type Value = string | number | boolean;

/**
 * A choice seen whole: one of several (`radio`), yes or no (`yes-no`), or one box to tick (`checkbox`, whose label is
 * beside it and whose value is `true` or nothing).
 *
 * ```html
 * <panjare-choice-field name="hasViolations" kind="yes-no" label="ملک تخلف ساختمانی دارد؟"></panjare-choice-field>
 * ```
 *
 * @tag panjare-choice-field
 * @slot - `<option>` elements of a `radio`, where `options` is not set.
 * @fires input - Native.
 * @fires change - Native.
 */
export class ChoiceField extends OptionsFieldElement<Value> {
  static override styles = [FieldElement.styles, choiceFieldStyles];

  @property() kind: 'radio' | 'yes-no' | 'checkbox' = 'radio';

  protected override readonly grouped = true;

  protected override get focusTarget(): HTMLElement | null {
    const { renderRoot } = this;
    return (
      renderRoot?.querySelector<HTMLElement>('input:checked') ?? renderRoot?.querySelector('input') ?? null
    );
  }
  protected override get isSingle(): boolean {
    return this.kind === 'checkbox';
  }
  get #choices(): readonly FieldOption<Value>[] {
    if (this.kind !== 'yes-no') return this.options;
    return [
      { value: true, label: msg('بله') },
      { value: false, label: msg('خیر') },
    ];
  }

  protected override readData(text: string): Value | undefined {
    if (this.kind === 'checkbox') return text === 'true' ? true : undefined;
    return this.#choices.find((choice) => String(choice.value) === text)?.value ?? (text || undefined);
  }
  protected override check(value: Value): FieldIssue | undefined {
    if (this.kind === 'checkbox' || this.#choices.length === 0) return undefined;
    return this.#choices.some((choice) => choice.value === value) ? undefined : { code: 'enum', params: {} };
  }

  protected override drawControl(box: HTMLElement, changes: PropertyValues): void {
    if (changes.has('kind')) box.replaceChildren(this.listenTo(this.isSingle ? makeBox() : makeGroup()));
    const [control] = box.children;
    if (!control) return;
    if (this.isSingle) this.#writeBox(control, changes);
    else this.#writeGroup(control, changes);
  }

  #writeBox(label: Element, changes: PropertyValues): void {
    const [input, words] = partsOf(label);
    setAttributes(input, this.controlAttributes);
    input.disabled = this.isDisabled || this.readonly;
    input.checked = this.value === true;
    if (changes.has('label') || changes.has('required')) writeLabelWords(words, this.label, this.required);
  }

  /** What is ticked follows the value, also where the browser has ticked another. */
  #writeGroup(group: Element, changes: PropertyValues): void {
    setAttributes(group, {
      class: this.kind === 'yes-no' ? 'choices row' : 'choices',
      ...this.controlAttributes,
    });
    const isOther = changes.has('kind') || changes.has('options') || changes.has('locale');
    drawOptions(group, this.#choices, makeRadio, (choice, { value, label }) => {
      const [input, words] = partsOf(choice);
      input.disabled = this.isDisabled || (this.readonly && value !== this.value);
      input.checked = value === this.value;
      if (isOther) words.textContent = label;
    });
  }

  protected override onInput({ target }: Event): void {
    const { checked, value } = target as HTMLInputElement;
    this.changeValue(this.isSingle ? checked || undefined : this.#choices[Number(value)]?.value);
  }
}

function makeGroup(): HTMLElement {
  return makeElement('div', { part: 'control', role: 'radiogroup', 'aria-labelledby': 'label' });
}
function makeBox(): HTMLElement {
  return makeChoice({ id: 'control', type: 'checkbox' });
}
function makeRadio(place: number): HTMLElement {
  return makeChoice({ type: 'radio', name: 'choice', value: String(place) });
}

/** What is pressed, and its words. */
function makeChoice(attributes: Attributes): HTMLElement {
  return makeElement('label', { class: 'choice' }, makeElement('input', attributes), makeElement('span'));
}
function partsOf(choice: Element): readonly [HTMLInputElement, HTMLElement] {
  return [...choice.children] as unknown as readonly [HTMLInputElement, HTMLElement];
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-choice-field': ChoiceField;
  }
}
