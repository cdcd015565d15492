import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { FieldElement } from './field-element.ts';
import type { FieldValue } from './field-element.ts';
import { property, state } from '../reactive/property.ts';

/** A field of one line of text. What is typed stays as typed; `value` is what it means. */
export abstract class InputFieldElement<Value extends FieldValue = string> extends FieldElement<Value> {
  /** An HTML autofill token: `tel`, `postal-code`. */
  @property() autocomplete = '';
  @property() placeholder = '';

  protected get control(): HTMLInputElement | null {
    return this.#control ?? null;
  }
  #control: HTMLInputElement | undefined;

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
  /** What stands at the ends of the control: a unit, a button. */
  protected renderBefore(): TemplateResult | typeof nothing {
    return nothing;
  }
  protected renderAfter(): TemplateResult | typeof nothing {
    return nothing;
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

  protected override renderControl(): TemplateResult | HTMLElement {
    const control = this.#writeControl();
    const [before, after] = [this.renderBefore(), this.renderAfter()];
    return before === nothing && after === nothing ? control : html`${before}${control}${after}`;
  }

  /** Made once; what changed is written, and what is typed is left alone while it means the same. */
  #writeControl(): HTMLElement {
    if (this.#control?.localName !== this.controlTag) this.#control = this.#makeControl();
    const control = this.#control;
    const [code, off] = [this.controlDirection, this.controlDirection && 'off'];
    setAttributes(control, {
      dir: code,
      inputmode: this.keyboard === 'text' ? '' : this.keyboard,
      autocomplete: this.autocomplete || this.autofill,
      autocapitalize: off,
      spellcheck: code && 'false',
      name: this.name,
      placeholder: this.placeholder,
      'aria-describedby': this.describedBy,
      'aria-invalid': this.invalid === nothing ? '' : 'true',
      'aria-required': this.required ? 'true' : '',
    });
    control.disabled = this.isDisabled;
    control.readOnly = this.readonly;
    if (control.value !== this.shownText) control.value = this.shownText;
    return control;
  }

  #makeControl(): HTMLInputElement {
    const control = document.createElement(this.controlTag) as HTMLInputElement;
    control.id = 'control';
    control.setAttribute('part', 'control');
    if (this.controlTag === 'input') control.type = 'text';
    for (const type of ['input', 'change']) control.addEventListener(type, this);
    return control;
  }

  override handleEvent(event: Event): void {
    switch (event.type) {
      case 'input':
        return this.onInput(event as InputEvent);
      case 'change':
        return this.passOnChange();
      default:
        super.handleEvent(event);
    }
  }

  protected onInput(event: InputEvent): void {
    this.takeText((event.target as HTMLInputElement).value);
  }

  protected takeText(text: string): void {
    this.typed = text;
    this.changeValue(text.trim() === '' ? undefined : this.parse(text));
  }

  /** Native `change` stops at the shadow root; it goes on from the field. */
  protected passOnChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** Attributes with no text are left out. */
function setAttributes(element: Element, attributes: { readonly [name: string]: string | undefined }): void {
  for (const [name, text] of Object.entries(attributes)) {
    if (!text) element.removeAttribute(name);
    else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}
