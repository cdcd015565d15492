import { bankOfIban, cleanCode, isIban, normalizeIban, toLanguageDigits } from '@panjare/persian';
import { css } from 'lit';
import type { CSSResultGroup, PropertyValues } from 'lit';
import { CodeFieldElement } from '../field/code-field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import { makeElement } from '../reactive/make-element.ts';
import { currentLocale } from '../localize/localize.ts';
import * as size from '../theme/generated/measures.ts';

/**
 * An Iranian IBAN (شبا), typed with or without IR; the bank it names is shown below.
 *
 * ```html
 * <panjare-iban-field name="account" label="شمارهٔ شبا"></panjare-iban-field>
 * ```
 *
 * @tag panjare-iban-field
 * @fires input - Native; `value` is then `IR` and 24 digits.
 * @fires change - Native.
 */
export class IbanField extends CodeFieldElement {
  static override styles: CSSResultGroup = [
    CodeFieldElement.styles,
    css`
      :host {
        --_control-width: 24em;
      }
      .affix {
        padding-inline: ${size.space2};
      }
      input {
        padding: 0 ${size.space2} 0 2.125em;
      }
    `,
  ];

  protected override parse(text: string): string | undefined {
    return normalizeIban(text) ?? (cleanCode(text) || undefined);
  }
  protected override format(value: string): string {
    const groups = value.replace(/^IR/, '').match(/^\d{2}|\d{1,4}/g) ?? [value];
    return toLanguageDigits(groups.join(' '), currentLocale());
  }
  protected override check(value: string): FieldIssue | undefined {
    return isIban(value) ? undefined : { code: 'format', params: { format: 'iban' } };
  }
  protected override get note(): string {
    return (typeof this.value === 'string' && bankOfIban(this.value)) || '';
  }
  protected override drawControl(box: HTMLElement, changes: PropertyValues): void {
    super.drawControl(box, changes);
    if (!this.hasUpdated)
      box.prepend(makeElement('span', { class: 'affix left', 'aria-hidden': 'true' }, 'IR'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-iban-field': IbanField;
  }
}
