import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldIssue } from '../field/field-issue.ts';
import { InputFieldElement } from '../field/input-field-element.ts';
import { textFieldStyles } from './text-field.styles.ts';
import { property } from '../reactive/property.ts';

/**
 * Words in one line or, `multiline`, in several.
 *
 * ```html
 * <panjare-text-field name="street" label="نام خیابان" required></panjare-text-field>
 * ```
 *
 * @tag panjare-text-field
 * @fires input - Native, at each change; `value` is already the new one.
 * @fires change - Native, when the change is finished.
 * @csspart label
 * @csspart hint
 * @csspart control
 * @csspart error
 */
export class TextField extends InputFieldElement {
  static override styles = [InputFieldElement.styles, textFieldStyles];

  @property({ type: Boolean }) multiline = false;
  @property({ type: Number }) rows = 4;
  @property({ type: Number }) minlength: number | undefined;
  @property({ type: Number }) maxlength: number | undefined;

  protected override parse(text: string): string | undefined {
    return text === '' ? undefined : text;
  }

  protected override check(value: string): FieldIssue | undefined {
    const length = [...value].length;
    if (this.minlength !== undefined && length < this.minlength)
      return { code: 'minLength', params: { limit: this.minlength } };
    if (this.maxlength !== undefined && length > this.maxlength)
      return { code: 'maxLength', params: { limit: this.maxlength } };
    return undefined;
  }

  protected override renderControl(): TemplateResult {
    if (!this.multiline) return super.renderControl();
    return html`<textarea
      id="control"
      part="control"
      rows=${this.rows}
      autocomplete=${this.autocomplete || nothing}
      placeholder=${this.placeholder || nothing}
      aria-describedby=${this.describedBy}
      aria-invalid=${this.invalid}
      aria-required=${this.required ? 'true' : nothing}
      ?disabled=${this.isDisabled}
      ?readonly=${this.readonly}
      .value=${live(this.shownText)}
      @input=${this.onInput}
      @change=${this.passOnChange}
    ></textarea>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-text-field': TextField;
  }
}
