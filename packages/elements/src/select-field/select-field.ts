import type { PropertyValues } from 'lit';
import { FieldElement } from '../field/field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import { makeElement, setAttributes } from '../reactive/make-element.ts';
import { drawOptions, OptionsFieldElement } from '../field/options-field-element.ts';
import { msg } from '../localize/localize.ts';
import { property, state } from '../reactive/property.ts';
import type { Combobox } from './combobox.ts';
import { selectFieldStyles } from './select-field.styles.ts';

/** The most options that the browser's own list shows well; longer ones are searched. */
const LONGEST_NATIVE = 15;

/** `native` → `fetching`, once the list is long → `combobox`, or `failed`, where the browser's list has to do. */
type List =
  | { readonly state: 'native' | 'fetching' | 'failed' }
  | { readonly state: 'combobox'; readonly combobox: Combobox };

/** Short lists never fetch it. */
const loadCombobox = () => import('./combobox-part.ts');

/**
 * One of a list: of a short one in the browser's own, of a long one by searching in it as one types.
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
 * @fires input - Native, when the choice changes.
 * @fires change - Native.
 */
export class SelectField extends OptionsFieldElement<string | number> {
  static override styles = [FieldElement.styles, selectFieldStyles];

  /** A short list is searched too. */
  @property({ type: Boolean }) search = false;
  /** A searched list is ordered as the dictionary does, whatever order its options came in. */
  @property({ type: Boolean }) sorted = false;
  @property() autocomplete = '';

  @state() private list: List = { state: 'native' };
  #fetching: Promise<void> | undefined;

  protected override get how() {
    return 'choose' as const;
  }
  protected override get focusTarget(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('#control') ?? null;
  }
  protected override get note(): string {
    return this.list.state === 'combobox' ? this.list.combobox.note : '';
  }
  protected override readData(text: string): string | number | undefined {
    return this.options.find((option) => String(option.value) === text)?.value ?? (text || undefined);
  }
  protected override check(value: string | number): FieldIssue | undefined {
    const known = this.options.some((option) => option.value === value);
    return known || this.options.length === 0 ? undefined : { code: 'enum', params: {} };
  }
  protected override valueSet(): void {
    if (this.list.state === 'combobox') this.list.combobox.reset();
  }

  protected override willUpdate(): void {
    const isLong = this.search || this.options.length > LONGEST_NATIVE;
    if (!isLong && this.list.state !== 'native') this.list = { state: 'native' };
    if (isLong && this.list.state === 'native') {
      this.list = { state: 'fetching' };
      this.#fetching = this.#fetch();
    }
  }

  /** A field is drawn when its list is. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#fetching;
    return super.getUpdateComplete();
  }

  async #fetch(): Promise<void> {
    const part = await loadCombobox().catch(() => undefined);
    if (this.list.state !== 'fetching') return;
    const isFocused = this.matches(':focus-within');
    if (part) {
      const { styleSheet } = part.comboboxStyles;
      const { adoptedStyleSheets } = this.renderRoot as ShadowRoot;
      if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
      const combobox = new part.Combobox(() => this.requestUpdate());
      this.list = { state: 'combobox', combobox };
    } else this.list = { state: 'failed' };
    await super.getUpdateComplete();
    if (isFocused) this.focus();
  }

  protected override drawControl(box: HTMLElement, changes: PropertyValues): void {
    if (!box.firstElementChild || changes.has('list')) box.replaceChildren(...this.#makeList());
    const [control] = box.children;
    if (this.list.state === 'combobox') this.#drawCombobox(this.list.combobox);
    else if (control instanceof HTMLSelectElement) this.#writeNative(control, changes);
    else if (control instanceof HTMLInputElement) this.#writeAwaited(control);
  }

  #makeList(): readonly HTMLElement[] {
    switch (this.list.state) {
      case 'native':
      case 'failed': {
        const select = makeElement('select', { id: 'control', part: 'control' });
        return [this.listenTo(select), makeElement('span', { class: 'arrow' })];
      }
      case 'fetching':
        return [makeElement('input', { id: 'control', readonly: 'readonly' })];
      case 'combobox':
        return [this.list.combobox.element];
    }
  }

  #writeNative(select: HTMLSelectElement, changes: PropertyValues): void {
    setAttributes(select, {
      class: this.readonly && !this.isDisabled && 'readonly',
      autocomplete: this.autocomplete,
      ...this.controlAttributes,
    });
    select.disabled = this.isDisabled || this.readonly;
    if (['options', 'locale', 'list'].some((name) => changes.has(name))) this.#writeOptions(select);
    select.value = this.value === undefined ? '' : String(this.value);
  }

  #writeOptions(select: HTMLSelectElement): void {
    const all = [{ value: '', label: msg('برگزینید') }, ...this.options];
    const make = () => document.createElement('option');
    drawOptions(select, all, make, (option, { value, label }) => {
      option.value = String(value);
      option.textContent = label;
    });
  }

  /** What is chosen, until the list is there. */
  #writeAwaited(input: HTMLInputElement): void {
    setAttributes(input, { 'aria-describedby': this.describedBy });
    input.disabled = this.isDisabled;
    input.value = this.options.find(({ value }) => value === this.value)?.label ?? '';
  }

  #drawCombobox(combobox: Combobox): void {
    combobox.draw({
      options: this.options,
      isSorted: this.sorted,
      chosen: this.value,
      label: this.label,
      isDisabled: this.isDisabled,
      readonly: this.readonly,
      required: this.required,
      describedBy: this.describedBy,
      isInvalid: this.isInvalid,
      onChoose: (value) => this.#choose(value),
      onChange: () => this.passOnChange(),
    });
  }

  protected override onInput({ target }: Event): void {
    this.changeValue(this.readData((target as HTMLSelectElement).value));
  }

  #choose(value: string | number | undefined): void {
    this.changeValue(value);
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-select-field': SelectField;
  }
}
