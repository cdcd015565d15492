import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { checkDate, readBound, readDate, writeJalali } from '../date-field/read-date.ts';
import { FieldElement } from '../field/field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import { msg } from '../localize/localize.ts';
import { datePartsFieldStyles } from './date-parts-field.styles.ts';
import { property, state } from '../reactive/property.ts';

/** Day, month and year as typed. */
interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const empty: Parts = { day: '', month: '', year: '' };

/**
 * A day that a person knows by heart, such as a birthday, in three small boxes of the Jalali calendar.
 *
 * ```html
 * <panjare-date-parts-field name="birthDate" label="تاریخ تولد" autocomplete="bday"></panjare-date-parts-field>
 * ```
 *
 * @tag panjare-date-parts-field
 * @fires input - Native; `value` is then an ISO date, or the parts where they make none: `1403/12/`.
 * @fires change - Native.
 */
export class DatePartsField extends FieldElement {
  static override styles = [FieldElement.styles, datePartsFieldStyles];

  /** First and last day allowed, ISO or Jalali. */
  @property() min = '';
  @property() max = '';
  /** `bday` lets the browser fill the parts. */
  @property() autocomplete = '';

  @state() private typed: Parts | undefined;
  private get first(): HTMLInputElement | null {
    return this.renderRoot?.querySelector<HTMLInputElement>('input') ?? null;
  }

  protected override readonly grouped = true;

  protected override get how() {
    return 'write' as const;
  }
  protected override get focusTarget(): HTMLElement | null {
    return this.first;
  }
  protected override readData(text: string): string | undefined {
    return readDate(text);
  }
  protected override check(value: string): FieldIssue | undefined {
    return checkDate(value, readBound(this.min), readBound(this.max));
  }
  protected override valueSet(): void {
    this.typed = undefined;
  }

  get #parts(): Parts {
    if (this.typed) return this.typed;
    if (this.value === undefined) return empty;
    const [year = '', month = '', day = ''] = writeJalali(this.value).split('/');
    return { year, month, day };
  }

  protected override renderControl(): TemplateResult {
    return html`<div
      class="parts"
      part="control"
      role="group"
      aria-labelledby="label"
      aria-describedby=${this.describedBy}
      @paste=${this.#paste}
    >
      ${this.#renderPart('day', msg('روز'), 2)} ${this.#renderPart('month', msg('ماه'), 2)}
      ${this.#renderPart('year', msg('سال'), 4)}
    </div>`;
  }

  /** What is typed is left alone, and the caret with it, while it is what the field holds. */
  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    for (const input of this.renderRoot.querySelectorAll('input')) {
      const text = this.#parts[input.dataset['part'] as keyof Parts];
      if (input.value !== text) input.value = text;
    }
  }

  #renderPart(part: keyof Parts, label: string, length: number): TemplateResult {
    return html`<label class=${part}>
      <span>${label}</span>
      <input
        type="text"
        dir="ltr"
        inputmode="numeric"
        maxlength=${length}
        autocomplete=${this.autocomplete === 'bday' ? `bday-${part}` : this.autocomplete || nothing}
        data-part=${part}
        aria-invalid=${this.invalid}
        aria-required=${this.required ? 'true' : nothing}
        ?disabled=${this.isDisabled}
        ?readonly=${this.readonly}
        @input=${this.#take}
        @change=${this.#pass}
      />
    </label>`;
  }

  readonly #take = (event: Event): void => {
    const { dataset, value } = event.target as HTMLInputElement;
    const parts = { ...this.#parts, [dataset.part as keyof Parts]: value };
    this.typed = parts;
    const { day, month, year } = parts;
    const isEmpty = !day.trim() && !month.trim() && !year.trim();
    this.changeValue(isEmpty ? undefined : readDate(`${year.trim()}/${month.trim()}/${day.trim()}`));
  };
  /** A whole date fills the three boxes; anything else goes where it was pasted. */
  readonly #paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text') ?? '';
    const date = readDate(text);
    if (date === undefined || date === text.trim() || this.readonly) return;
    event.preventDefault();
    this.typed = undefined;
    this.changeValue(date);
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.#pass();
  };
  readonly #pass = (): void => {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-date-parts-field': DatePartsField;
  }
}
