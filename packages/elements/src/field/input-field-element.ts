import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { FieldElement } from './field-element.ts';
import type { FieldValue } from './field-element.ts';
import { property, state } from '../reactive/property.ts';

/** A field of one line of text. What is typed stays as typed; `value` is what it means. */
export abstract class InputFieldElement<Value extends FieldValue = string> extends FieldElement<Value> {
  /** An HTML autofill token: `tel`, `postal-code`. */
  @property() autocomplete = '';
  @property() placeholder = '';

  protected get control(): HTMLInputElement | null {
    return this.renderRoot?.querySelector<HTMLInputElement>('#control') ?? null;
  }

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

  protected override renderControl(): TemplateResult {
    return html`${this.renderBefore()}<input
        id="control"
        part="control"
        type="text"
        dir=${ifDefined(this.controlDirection)}
        inputmode=${this.keyboard === 'text' ? nothing : this.keyboard}
        autocomplete=${this.autocomplete || this.autofill || nothing}
        autocapitalize=${this.controlDirection ? 'off' : nothing}
        spellcheck=${this.controlDirection ? 'false' : nothing}
        name=${this.name || nothing}
        placeholder=${this.placeholder || nothing}
        aria-describedby=${this.describedBy}
        aria-invalid=${this.invalid}
        aria-required=${this.required ? 'true' : nothing}
        ?disabled=${this.isDisabled}
        ?readonly=${this.readonly}
        .value=${live(this.shownText)}
        @input=${this.onInput}
        @change=${this.passOnChange}
        @keydown=${this.onKeyDown}
      />${this.renderAfter()}`;
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

  /** Enter sends the form, as it does from a plain input. */
  protected onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !this.form) return;
    const submitter = [...this.form.elements].find(
      (element) => element.matches('button:not([type]), [type="submit"]') && !element.matches(':disabled'),
    );
    if (submitter instanceof HTMLElement) submitter.click();
  }
}
