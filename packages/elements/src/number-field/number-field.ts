import type { FieldIssue } from '../field/field-issue.ts';
import { NumberInputElement } from './number-input-element.ts';
import { property } from '../reactive/property.ts';

/**
 * A number in any of three digit scripts, grouped while it is typed.
 *
 * ```html
 * <panjare-number-field name="floorArea" label="زیربنا" unit="متر مربع" min="1"></panjare-number-field>
 * ```
 *
 * @tag panjare-number-field
 * @fires input - Native; `value` is then a number, or the text where it is none.
 * @fires change - Native.
 */
export class NumberField extends NumberInputElement {
  /** Shown at the end of the control. */
  @property() unit = '';
  /** Whole numbers only. */
  @property({ type: Boolean }) integer = false;
  /** The value is a multiple of this. */
  @property({ type: Number }) step: number | undefined;

  protected override get whole(): boolean {
    return this.integer;
  }

  protected override check(value: number | string): FieldIssue | undefined {
    const issue = super.check(value);
    if (issue || typeof value === 'string' || !this.step) return issue;
    const times = value / this.step;
    return Math.abs(times - Math.round(times)) < 1e-9
      ? undefined
      : { code: 'multipleOf', params: { limit: this.step } };
  }

  protected override get unitText(): string {
    return this.unit;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-number-field': NumberField;
  }
}
