import type { PropertyValues } from 'lit';
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

  protected override get controlTag(): 'input' | 'textarea' {
    return this.multiline ? 'textarea' : 'input';
  }

  protected override drawControl(box: HTMLElement, changes: PropertyValues): void {
    super.drawControl(box, changes);
    if (this.control instanceof HTMLTextAreaElement) this.control.rows = this.rows;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-text-field': TextField;
  }
}
