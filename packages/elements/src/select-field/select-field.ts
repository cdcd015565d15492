import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { FieldElement } from '../field/field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import type { FieldOption } from '../field/field-option.ts';
import { chevronDown } from '../icons/generated/chevron-down.ts';
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
export class SelectField extends FieldElement<string | number> {
  static override styles = [FieldElement.styles, selectFieldStyles];

  /** The choices, in the order shown. */
  @property({ attribute: false }) options: readonly FieldOption<string | number>[] = [];
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

  protected override updated(changes: PropertyValues): void {
    const select = this.renderRoot.querySelector('select');
    if (select) select.value = this.value === undefined ? '' : String(this.value);
    if (this.list.state === 'combobox') this.list.combobox.drawn(this.renderRoot);
    super.updated(changes);
  }

  protected override renderControl(): TemplateResult {
    return html`${this.#renderList()}<slot hidden @slotchange=${this.#readOptions}></slot>`;
  }

  #renderList(): TemplateResult {
    switch (this.list.state) {
      case 'native':
      case 'failed':
        return this.#renderNative();
      case 'fetching':
        return html`<input
          id="control"
          readonly
          aria-describedby=${this.describedBy}
          ?disabled=${this.isDisabled}
          .value=${this.options.find(({ value }) => value === this.value)?.label ?? ''}
        />`;
      case 'combobox':
        return this.list.combobox.render({
          options: this.options,
          isSorted: this.sorted,
          chosen: this.value,
          label: this.label,
          isDisabled: this.isDisabled,
          readonly: this.readonly,
          required: this.required,
          describedBy: this.describedBy,
          invalid: this.invalid,
          onChoose: this.#choose,
          onChange: this.#pass,
        });
    }
  }

  #renderNative(): TemplateResult {
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
        @input=${this.#take}
        @change=${this.#pass}
      >
        <option value="" ?selected=${chosen === ''}>${msg('برگزینید')}</option>
        ${this.options.map(
          ({ value, label }) =>
            html`<option value=${String(value)} ?selected=${String(value) === chosen}>${label}</option>`,
        )}
      </select>
      <span class="affix end">${chevronDown()}</span>`;
  }

  readonly #take = (event: Event): void => {
    this.changeValue(this.readData((event.target as HTMLSelectElement).value));
  };
  readonly #choose = (value: string | number | undefined): void => {
    this.changeValue(value);
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
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
