import type { PropertyValues } from 'lit';
import { checkDate, readBound, readDate, writeJalali } from '../date-field/read-date.ts';
import { FieldElement } from '../field/field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import { makeElement, setAttributes } from '../reactive/make-element.ts';
import { msg } from '../localize/localize.ts';
import { datePartsFieldStyles } from './date-parts-field.styles.ts';
import { property, state } from '../reactive/property.ts';

/** Day, month and year as typed. */
interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const NAMES = ['day', 'month', 'year'] as const;
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

  protected override readonly grouped = true;

  protected override get how() {
    return 'write' as const;
  }
  protected override get focusTarget(): HTMLElement | null {
    return this.renderRoot?.querySelector('input') ?? null;
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

  protected override drawControl(box: HTMLElement, changes: PropertyValues): void {
    const group = box.firstElementChild ?? box.appendChild(this.#makeGroup());
    setAttributes(group, { 'aria-describedby': this.describedBy });
    for (const [place, name] of NAMES.entries()) {
      const [words, input] = group.children[place]?.children as unknown as [HTMLElement, HTMLInputElement];
      if (changes.has('locale')) words.textContent = wordOf(name);
      this.#writeBox(input, name);
    }
  }

  #makeGroup(): HTMLElement {
    const attributes = { class: 'parts', part: 'control', role: 'group', 'aria-labelledby': 'label' };
    const group = this.listenTo(makeElement('div', attributes, ...NAMES.map(makeBox)));
    group.addEventListener('paste', this);
    return group;
  }

  /** What is typed is left alone, and the caret with it, while it is what the field holds. */
  #writeBox(input: HTMLInputElement, name: keyof Parts): void {
    setAttributes(input, {
      autocomplete: this.autocomplete === 'bday' ? `bday-${name}` : this.autocomplete,
      ...this.controlAttributes,
      'aria-describedby': '',
    });
    input.disabled = this.isDisabled;
    input.readOnly = this.readonly;
    const text = this.#parts[name];
    if (input.value !== text) input.value = text;
  }

  override handleEvent(event: Event): void {
    if (event.type === 'paste') this.#paste(event as ClipboardEvent);
    else super.handleEvent(event);
  }

  protected override onInput({ target }: Event): void {
    const { dataset, value } = target as HTMLInputElement;
    const parts = { ...this.#parts, [dataset.part as keyof Parts]: value };
    this.typed = parts;
    const { day, month, year } = parts;
    const isEmpty = !day.trim() && !month.trim() && !year.trim();
    this.changeValue(isEmpty ? undefined : readDate(`${year.trim()}/${month.trim()}/${day.trim()}`));
  }

  /** A whole date fills the three boxes; anything else goes where it was pasted. */
  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    const date = readDate(text);
    if (date === undefined || date === text.trim() || this.readonly) return;
    event.preventDefault();
    this.typed = undefined;
    this.changeValue(date);
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.passOnChange();
  }
}

function wordOf(name: keyof Parts): string {
  if (name === 'day') return msg('روز');
  return name === 'month' ? msg('ماه') : msg('سال');
}

function makeBox(name: keyof Parts): HTMLElement {
  const input = makeElement('input', {
    type: 'text',
    dir: 'ltr',
    inputmode: 'numeric',
    maxlength: name === 'year' ? '4' : '2',
    'data-part': name,
  });
  return makeElement('label', { class: name }, makeElement('span'), input);
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-date-parts-field': DatePartsField;
  }
}
