import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { FieldElement } from '../field/field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import type { FieldOption } from '../field/field-option.ts';
import { msg } from '../localize/localize.ts';
import { choiceFieldStyles } from './choice-field.styles.ts';
import { property } from '../reactive/property.ts';

/**
 * A choice seen whole: one of several (`radio`), yes or no (`yes-no`), or one box to tick (`checkbox`, whose label is
 * beside it and whose value is `true` or nothing).
 *
 * ```html
 * <panjare-choice-field name="hasViolations" kind="yes-no" label="ملک تخلف ساختمانی دارد؟"></panjare-choice-field>
 * ```
 *
 * @tag panjare-choice-field
 * @slot - `<option>` elements of a `radio`, where `options` is not set.
 * @fires input - Native.
 * @fires change - Native.
 */
export class ChoiceField extends FieldElement<string | number | boolean> {
  static override styles = [FieldElement.styles, choiceFieldStyles];

  @property() kind: 'radio' | 'yes-no' | 'checkbox' = 'radio';
  /** The choices of a `radio`. */
  @property({ attribute: false }) options: readonly FieldOption[] = [];
  private get first(): HTMLInputElement | null {
    return this.renderRoot?.querySelector<HTMLInputElement>('input:checked, input') ?? null;
  }

  protected override readonly grouped = true;

  protected override get focusTarget(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('input:checked') ?? this.first;
  }
  protected override get isSingle(): boolean {
    return this.kind === 'checkbox';
  }
  get #choices(): readonly FieldOption[] {
    if (this.kind !== 'yes-no') return this.options;
    return [
      { value: true, label: msg('بله') },
      { value: false, label: msg('خیر') },
    ];
  }

  protected override readData(text: string): string | number | boolean | undefined {
    if (this.kind === 'checkbox') return text === 'true' ? true : undefined;
    return this.#choices.find((choice) => String(choice.value) === text)?.value ?? (text || undefined);
  }
  protected override check(value: string | number | boolean): FieldIssue | undefined {
    if (this.kind === 'checkbox' || this.#choices.length === 0) return undefined;
    return this.#choices.some((choice) => choice.value === value) ? undefined : { code: 'enum', params: {} };
  }

  protected override renderControl(): TemplateResult {
    return this.kind === 'checkbox' ? this.#renderBox() : this.#renderChoices();
  }

  /** What is ticked follows the value, also where the browser has ticked another. */
  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.renderRoot.querySelectorAll('input').forEach((input, index) => {
      input.checked = this.value === (this.isSingle ? true : this.#choices[index]?.value);
    });
  }

  #renderBox(): TemplateResult {
    return html`<label class="choice">
      <input
        id="control"
        type="checkbox"
        aria-describedby=${this.describedBy}
        aria-invalid=${this.invalid}
        aria-required=${this.required ? 'true' : nothing}
        ?disabled=${this.isDisabled || this.readonly}
        @input=${this.#tick}
        @change=${this.#pass}
      />
      <span>${this.renderLabelText()}</span>
    </label>`;
  }

  #renderChoices(): TemplateResult {
    return html`<div
        class=${this.kind === 'yes-no' ? 'choices row' : 'choices'}
        part="control"
        role="radiogroup"
        aria-labelledby="label"
        aria-describedby=${this.describedBy}
        aria-invalid=${this.invalid}
        aria-required=${this.required ? 'true' : nothing}
      >
        ${this.#choices.map(
          ({ value, label }, index) =>
            html`<label class="choice">
              <input
                type="radio"
                name="choice"
                value=${String(index)}
                ?disabled=${this.isDisabled || (this.readonly && value !== this.value)}
                @input=${this.#choose}
                @change=${this.#pass}
              />
              <span>${label}</span>
            </label>`,
        )}
      </div>
      <slot hidden @slotchange=${this.#readOptions}></slot>`;
  }

  readonly #tick = (event: Event): void => {
    this.changeValue((event.target as HTMLInputElement).checked || undefined);
  };
  readonly #choose = (event: Event): void => {
    this.changeValue(this.#choices[Number((event.target as HTMLInputElement).value)]?.value);
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
    'panjare-choice-field': ChoiceField;
  }
}
