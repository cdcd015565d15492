import { isMobile, normalizeMobile, normalizePhone, toLanguageDigits } from '@panjare/persian';
import { CodeFieldElement } from '../field/code-field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import { currentLocale, msg } from '../localize/localize.ts';
import { property } from '../reactive/property.ts';

/**
 * A mobile number, typed as people write it; `value` is E.164. Iranian, or of any country for people who live abroad:
 * they begin with + or 00, and are checked for their length only.
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
  /** `any`: phones of other countries too. */
  @property() country: 'ir' | 'any' = 'ir';

  protected override readonly keyboard = 'tel';
  protected override readonly autofill = 'tel';

  protected override parse(text: string): string {
    return this.#normalize(text) ?? text;
  }
  protected override format(value: string): string {
    const match = /^\+98(\d{3})(\d{3})(\d{4})$/.exec(value);
    const text = match ? `0${match[1]} ${match[2]} ${match[3]}` : value;
    return toLanguageDigits(text, currentLocale());
  }
  protected override check(value: string): FieldIssue | undefined {
    if (this.country !== 'any')
      return isMobile(value) ? undefined : { code: 'format', params: { format: 'mobile' } };
    if (normalizePhone(value) !== undefined) return undefined;
    const fa = msg(
      'شماره را با کد کشور وارد کنید، مانند ‎+49 1512 3456789‎؛ یا شمارهٔ ایران، مانند ۰۹۱۲۳۴۵۶۷۸۹.',
    );
    return { code: 'check', params: { message: { fa } } };
  }

  #normalize(text: string): string | undefined {
    return this.country === 'any' ? normalizePhone(text) : normalizeMobile(text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-mobile-field': MobileField;
  }
}
