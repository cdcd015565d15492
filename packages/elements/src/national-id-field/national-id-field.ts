import { cleanCode, isLegalId, isNationalId, toLanguageDigits } from '@panjare/persian';
import { CodeFieldElement } from '../field/code-field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import { currentLocale } from '../localize/localize.ts';
import { property } from '../reactive/property.ts';

/**
 * A person's national id (کد ملی), or a legal person's (شناسهٔ ملی). Only its form is checked; that is not identity.
 *
 * ```html
 * <panjare-national-id-field name="owner" label="کد ملی مالک" required></panjare-national-id-field>
 * ```
 *
 * @tag panjare-national-id-field
 * @fires input - Native; `value` is then the bare digits: `0013542419`.
 * @fires change - Native.
 */
export class NationalIdField extends CodeFieldElement {
  /** Whose: 10 digits of a person, 11 of a legal person. */
  @property() kind: 'person' | 'legal' = 'person';

  protected override parse(text: string): string | undefined {
    return cleanCode(text) || undefined;
  }
  protected override format(value: string): string {
    return toLanguageDigits(value, currentLocale());
  }
  protected override check(value: string): FieldIssue | undefined {
    const legal = this.kind === 'legal';
    if (legal ? isLegalId(value) : isNationalId(value)) return undefined;
    return { code: 'format', params: { format: legal ? 'legal-id' : 'national-id' } };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-national-id-field': NationalIdField;
  }
}
