import { formatToman } from '@panjare/persian';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { NumberInputElement } from '../number-field/number-input-element.ts';

/**
 * An amount in rials, with the same in toman below. Data is a whole number of rials.
 *
 * ```html
 * <panjare-money-field name="rent" label="اجارهٔ ماهانه"></panjare-money-field>
 * ```
 *
 * @tag panjare-money-field
 * @fires input - Native; `value` is then rials, or the text where it is no number.
 * @fires change - Native.
 */
export class MoneyField extends NumberInputElement {
  protected override readonly keyboard = 'numeric';
  protected override get whole(): boolean {
    return true;
  }
  protected override get describedBy(): string {
    return `unit ${super.describedBy}`;
  }
  protected override get note(): string {
    if (typeof this.value !== 'number' || !Number.isSafeInteger(this.value)) return '';
    return msg(str`برابر ${formatToman(this.value, currentLocale())}`);
  }
  protected override renderAfter(): TemplateResult {
    return html`<span class="affix end" id="unit">${msg('ریال')}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-money-field': MoneyField;
  }
}
