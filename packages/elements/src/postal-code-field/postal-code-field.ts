import { cleanCode, isPostalCode, isUnusualPostalCode, toLanguageDigits } from '@panjare/persian';
import { CodeFieldElement } from '../field/code-field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import { currentLocale, msg } from '../localize/localize.ts';

/**
 * A postal code of 10 digits. A code the post would hardly give is not refused; the field asks to look again.
 *
 * ```html
 * <panjare-postal-code-field name="postalCode" label="کد پستی ملک"></panjare-postal-code-field>
 * ```
 *
 * @tag panjare-postal-code-field
 * @fires input - Native; `value` is then the bare digits.
 * @fires change - Native.
 */
export class PostalCodeField extends CodeFieldElement {
  protected override readonly autofill = 'postal-code';

  protected override parse(text: string): string | undefined {
    return cleanCode(text) || undefined;
  }
  protected override format(value: string): string {
    return toLanguageDigits(value, currentLocale());
  }
  protected override check(value: string): FieldIssue | undefined {
    return isPostalCode(value) ? undefined : { code: 'format', params: { format: 'postal-code' } };
  }
  protected override get note(): string {
    return typeof this.value === 'string' && isUnusualPostalCode(this.value)
      ? msg('کد پستی کمتر صفر یا دو در پنج رقم نخست دارد؛ آن را دوباره ببینید.')
      : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-postal-code-field': PostalCodeField;
  }
}
