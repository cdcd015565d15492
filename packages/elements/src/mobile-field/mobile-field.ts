import { isMobile, normalizeMobile, toLanguageDigits } from '@panjare/persian';
import { CodeFieldElement } from '../field/code-field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import { currentLocale } from '../localize/localize.ts';

/**
 * An Iranian mobile number, typed as people write it; `value` is E.164.
 *
 * ```html
 * <panjare-mobile-field name="mobile" label="شمارهٔ همراه"></panjare-mobile-field>
 * ```
 *
 * @tag panjare-mobile-field
 * @fires input - Native; `value` is then `+989123456789`.
 * @fires change - Native.
 */
export class MobileField extends CodeFieldElement {
  protected override readonly keyboard = 'tel';
  protected override readonly autofill = 'tel';

  protected override parse(text: string): string {
    return normalizeMobile(text) ?? text;
  }
  protected override format(value: string): string {
    const match = /^\+98(\d{3})(\d{3})(\d{4})$/.exec(value);
    const text = match ? `0${match[1]} ${match[2]} ${match[3]}` : value;
    return toLanguageDigits(text, currentLocale());
  }
  protected override check(value: string): FieldIssue | undefined {
    return isMobile(value) ? undefined : { code: 'format', params: { format: 'mobile' } };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-mobile-field': MobileField;
  }
}
