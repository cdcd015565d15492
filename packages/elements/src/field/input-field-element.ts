import type { PropertyValues } from 'lit';
import { FieldElement } from './field-element.ts';
import type { FieldValue } from './field-value.ts';
import { makeElement, setAttributes } from '../reactive/make-element.ts';
import { property, state } from '../reactive/property.ts';

/** A field of one line of text. What is typed stays as typed; `value` is what it means. */
export abstract class InputFieldElement<Value extends FieldValue = string> extends FieldElement<Value> {
  /** An HTML autofill token: `tel`, `postal-code`. */
  @property() autocomplete = '';
  @property() placeholder = '';

  protected get control(): HTMLInputElement | null {
    return this.renderRoot?.querySelector<HTMLInputElement>('#control') ?? null;
  }
  #unitText = '';

  /** What the person typed, until the value is set from outside. */
  @state() protected typed: string | undefined;

  /** Reads what was typed; text that cannot be read comes back as it is. */
  protected abstract parse(text: string): Value | string | undefined;
  /** Writes a value as a person reads it. */
  protected format(value: Value | string): string {
    return String(value);
  }
  /** Direction of the control: codes and numbers read left to right. */
  protected readonly controlDirection: 'ltr' | undefined = undefined;
  protected readonly keyboard: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' = 'text';
  protected readonly autofill: string = '';
  /** Words at the end of the control: a unit. */
  protected get unitText(): string {
    return '';
  }

  protected override get describedBy(): string {
    return this.unitText ? `unit ${super.describedBy}` : super.describedBy;
  }
  protected override get focusTarget(): HTMLElement | null {
    return this.control;
  }
  protected override readData(text: string): Value | string | undefined {
    return this.parse(text);
  }
  protected override valueSet(): void {
    this.typed = undefined;
  }
  protected get shownText(): string {
    return this.typed ?? (this.value === undefined ? '' : this.format(this.value));
  }

  /** What the control is made of. */
  protected get controlTag(): 'input' | 'textarea' {
    return 'input';
  }

  /** Made once; what changed is written, and what is typed is left alone while it means the same. */
  protected override drawControl(box: HTMLElement, _changes: PropertyValues): void {
    const before = this.control;
    const control = before?.localName === this.controlTag ? before : this.#makeControl();
    if (control !== before) {
      before?.remove();
      box.prepend(control);
    }
    this.#writeControl(control);
    this.#writeUnit(box);
  }

  #makeControl(): HTMLInputElement {
    const control = makeElement(this.controlTag, { id: 'control', part: 'control' }) as HTMLInputElement;
    if (this.controlTag === 'input') control.type = 'text';
    return this.listenTo(control);
  }

  #writeControl(control: HTMLInputElement): void {
    const [code, off] = [this.controlDirection, this.controlDirection && 'off'];
    setAttributes(control, {
      dir: code,
      inputmode: this.keyboard !== 'text' && this.keyboard,
      autocomplete: this.autocomplete || this.autofill,
      autocapitalize: off,
      spellcheck: code && 'false',
      name: this.name,
      placeholder: this.placeholder,
      ...this.controlAttributes,
    });
    control.disabled = this.isDisabled;
    control.readOnly = this.readonly;
    if (control.value !== this.shownText) control.value = this.shownText;
  }

  #writeUnit(box: HTMLElement): void {
    const words = this.unitText;
    if (words === this.#unitText) return;
    this.#unitText = words;
    box.querySelector('#unit')?.remove();
    if (words) box.append(makeElement('span', { class: 'affix end', id: 'unit' }, words));
  }

  protected override onInput(event: Event): void {
    this.takeText((event.target as HTMLInputElement).value);
  }

  protected takeText(text: string): void {
    this.typed = text;
    this.changeValue(text.trim() === '' ? undefined : this.parse(text));
  }
}
