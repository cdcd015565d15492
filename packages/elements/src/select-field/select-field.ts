import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FieldElement } from '../field/field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import type { FieldOption } from '../field/field-option.ts';
import { chevronDown } from '../icons/generated/chevron-down.ts';
import { msg } from '../localize/localize.ts';
import { selectFieldStyles } from './select-field.styles.ts';
import { property } from '../reactive/property.ts';

/**
 * One of a short list, in the browser's own list.
 *
 * ```html
 * <panjare-select-field name="use" label="کاربری">
 *   <option value="home">مسکونی</option>
 *   <option value="shop">تجاری</option>
 * </panjare-select-field>
 * ```
 *
 * @tag panjare-select-field
 * @slot - `<option>` elements, where `options` is not set.
 * @fires input - Native.
 * @fires change - Native.
 */
export class SelectField extends FieldElement<string | number> {
  static override styles = [FieldElement.styles, selectFieldStyles];

  /** The choices. */
  @property({ attribute: false }) options: readonly FieldOption<string | number>[] = [];
  @property() autocomplete = '';
  private get control(): HTMLSelectElement | null {
    return this.renderRoot?.querySelector<HTMLSelectElement>('select') ?? null;
  }

  protected override get how() {
    return 'choose' as const;
  }
  protected override get focusTarget(): HTMLElement | null {
    return this.control;
  }
  protected override readData(text: string): string | number | undefined {
    return this.options.find((option) => String(option.value) === text)?.value ?? (text || undefined);
  }
  protected override check(value: string | number): FieldIssue | undefined {
    const known = this.options.some((option) => option.value === value);
    return known || this.options.length === 0 ? undefined : { code: 'enum', params: {} };
  }

  protected override renderControl(): TemplateResult {
    const chosen = this.value === undefined ? '' : String(this.value);
    return html`<select
        id="control"
        part="control"
        class=${this.readonly && !this.isDisabled ? 'readonly' : nothing}
        autocomplete=${this.autocomplete || nothing}
        aria-describedby=${this.describedBy}
        aria-invalid=${this.invalid}
        aria-required=${this.required ? 'true' : nothing}
        ?disabled=${this.isDisabled || this.readonly}
        .value=${live(chosen)}
        @input=${this.#take}
        @change=${this.#pass}
      >
        <option value="" ?selected=${chosen === ''}>${msg('برگزینید')}</option>
        ${this.options.map(
          ({ value, label }) =>
            html`<option value=${String(value)} ?selected=${String(value) === chosen}>${label}</option>`,
        )}
      </select>
      <span class="affix end">${chevronDown()}</span>
      <slot hidden @slotchange=${this.#readOptions}></slot>`;
  }

  readonly #take = (): void => {
    this.changeValue(this.readData(this.control?.value ?? ''));
  };
  readonly #pass = (): void => {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };
  readonly #readOptions = (): void => {
    const written = [...this.querySelectorAll('option')];
    if (written.length > 0) this.options = written.map(({ value, text }) => ({ value, label: text }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-select-field': SelectField;
  }
}
