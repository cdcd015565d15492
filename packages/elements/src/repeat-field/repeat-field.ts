import type { Issue, Item, JsonObject } from '@panjare/contract';
import type { CompiledForm } from '@panjare/form';
import { signal } from '@preact/signals-core';
import type { PropertyValues } from 'lit';
import { flowStyles } from '../context/flow.styles.ts';
import { FieldElement } from '../field/field-element.ts';
import type { FieldIssue } from '../field/field-issue.ts';
import { makeElement, setAttributes } from '../reactive/make-element.ts';
import type { PartFocus } from '../field/parts-field-element.ts';
import { whenChecked } from '../form/checks/checks.ts';
import type { NodeParts } from '../form/page/node-parts.ts';
import { formStyles } from '../form/form.styles.ts';
import { faultText } from '../form/repeat/fault-text.ts';
import { issueText } from '../localize/issue-text.ts';
import { msg } from '../localize/localize.ts';
import { wearStyles } from '../reactive/later-part.ts';
import { property, state } from '../reactive/property.ts';
import { openRows } from './open-rows.ts';
import type { RowsDescription } from './repeat-definition.ts';
import { repeatFieldStyles } from './repeat-field.styles.ts';
import { RowList } from './row-list.ts';

/**
 * `waiting`, until `items` are given → `fetching` what draws them → `ready`; `broken` where they cannot be asked for.
 * Each may follow each where the description changes.
 */
type Rows =
  | { readonly state: 'waiting' | 'fetching' | 'broken' }
  | {
      readonly state: 'ready';
      readonly compiled: CompiledForm;
      readonly parts: NodeParts;
      readonly list: RowList;
    };

/** Milliseconds after which what could not be fetched is asked for again. */
const AGAIN = 3000;

/** What the description of the rows is made of. */
const DESCRIPTION = ['items', 'schema', 'rowLabel', 'label', 'min', 'max', 'required'];

/**
 * Rows of the same questions: owners, lines of goods. They are added, copied, moved, removed with a way back, and pasted
 * from a spreadsheet, as inside `panjare-form`; the items and the schema are written as in a service definition.
 *
 * ```html
 * <panjare-repeat-field
 *   name="owners" label="مالکان" row-label="مالک" required max="6"
 *   items='[{"kind": "field", "at": "/nationalId", "label": {"fa": "کد ملی"}}]'
 *   schema='{"type": "object", "properties": {"nationalId": {"type": "string", "format": "national-id"}}}'
 * ></panjare-repeat-field>
 * ```
 *
 * A form sends the rows as JSON under `name`: `[{"nationalId": "0013542419"}]`. Rows that all stand empty are no answer
 * and are not sent. What no item asks for is dropped with the first change.
 *
 * @tag panjare-repeat-field
 * @fires input - Native, when a cell or the rows change.
 * @fires change - Native.
 * @csspart control - The rows, and what is done with them.
 */
export class RepeatField extends FieldElement<JsonObject[]> {
  static override styles = [flowStyles, formStyles, FieldElement.styles, repeatFieldStyles];

  /** What is asked in each row: `RepeatItem.items` of the contract, as an attribute in JSON. */
  @property({ type: Array }) items: readonly Item[] | undefined;
  /** JSON Schema draft-07 of one row, as an attribute in JSON. */
  @property({ type: Object }) schema: JsonObject | undefined;
  /** Of one row, singular: «مالک». Left out, the label. */
  @property({ attribute: 'row-label' }) rowLabel = '';
  /** Rows that always stand there. */
  @property({ type: Number }) min: number | undefined;
  /** 500 where left out. */
  @property({ type: Number }) max: number | undefined;
  /** What others found wrong, by pointers: `name` for the whole, `name/1/share` for a cell of the second row. */
  @property({ attribute: false }) issues: readonly Issue[] | undefined;

  @state() private rows: Rows = { state: 'waiting' };

  protected override readonly grouped = true;
  readonly #box = makeElement('fieldset', {
    class: 'rows-field',
    part: 'control',
    'aria-labelledby': 'label',
  });
  readonly #fixed = signal(false);
  #description = '';
  #opening: Promise<void> | undefined;
  /** An event of a field is on its way: the page hears that one. */
  #isTyping = false;
  /** All that is wrong has been told. */
  #isChecked = false;

  constructor() {
    super();
    for (const type of ['input', 'change']) {
      this.#box.addEventListener(type, this.#hear, true);
      this.#box.addEventListener(type, this.#pass);
    }
    // What was left may be at fault now.
    this.#box.addEventListener('focusout', () => whenChecked(() => this.requestUpdate()));
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this.#fill();
  }

  /** Focuses the cell at a pointer, else the first at fault, else the first. */
  override focus(options?: PartFocus): void {
    const path = options?.path?.slice(this.name.length) ?? this.#firstFault;
    const { rows } = this;
    const target = path && rows.state === 'ready' ? rows.list.targetAt(path) : undefined;
    if (target) void target.focus();
    else this.focusTarget?.focus(options);
  }

  protected override get how() {
    return 'write' as const;
  }
  protected override get focusTarget(): HTMLElement | null {
    return this.#box.querySelector('.row:not([hidden]) > *') ?? this.#box.querySelector('button');
  }
  protected override formText(value: JsonObject[] | string): string {
    return JSON.stringify(value);
  }
  protected override readData(text: string): JsonObject[] | undefined {
    try {
      return rowsOf(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  protected override valueSet(): void {
    const { value } = this;
    const given = typeof value === 'string' ? this.readData(value) : rowsOf(value);
    if (given !== value) this.value = given;
    else if (this.rows.state === 'ready' && !isSame(value, this.rows.list.value)) this.#fill();
  }

  protected override check(value: JsonObject[] | string): FieldIssue | undefined {
    const { rows } = this;
    if (rows.state !== 'ready' || typeof value === 'string') return undefined;
    const [issue] = rows.list.faultsOf(value);
    if (!issue || issue.path === '') return issue;
    return { code: 'check', params: { message: { fa: rows.list.wordsOf(issue, this) } } };
  }

  /** Of the rows as a whole; what is wrong in them stands at its box, and here is how much that is. */
  protected override get shownError(): string {
    const { rows, error } = this;
    if (rows.state === 'broken')
      return msg('این فهرست ایراد دارد و باز نمی‌شود. موضوع را به پشتیبانی همین سایت بگویید.');
    if (error !== undefined || rows.state !== 'ready') return super.shownError;
    const issues = rows.list.shown();
    const whole = issues.find(({ path }) => path === '');
    if (whole && this.value !== undefined) return issueText(whole, { label: this.label, how: 'write' }, this);
    const own = super.shownError;
    if (own === '' || this.value === undefined) return own;
    return issues.length === 0 ? '' : faultText(issues.length);
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (DESCRIPTION.some((name) => changes.has(name))) this.#describe();
    if (changes.has('issues')) this.#fill();
    const { rows } = this;
    if (rows.state !== 'ready' || this.#isChecked) return;
    if (this.error !== undefined || super.shownError === '') return;
    this.#isChecked = true;
    rows.list.check();
  }

  /** A field is drawn when its rows are, and what is in them. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#opening;
    await super.getUpdateComplete();
    const fields = this.#box.querySelectorAll<FieldElement>('.row > *');
    await Promise.all([...fields].map(({ updateComplete }) => updateComplete));
    return super.getUpdateComplete();
  }

  protected override drawControl(box: HTMLElement, changes: PropertyValues): void {
    const { rows } = this;
    this.#fixed.value = this.isDisabled || this.readonly;
    // Chromium goes on telling screen readers that what a fieldset holds rests: taken out and put back, it looks again.
    if (this.#box.disabled && !this.isDisabled) this.#box.remove();
    this.#box.disabled = this.isDisabled;
    setAttributes(this.#box, {
      'aria-describedby': this.describedBy,
      'aria-invalid': this.isInvalid && 'true',
    });
    if (rows.state !== 'ready') return box.replaceChildren();
    const { element } = rows.list.view;
    if (element.parentElement !== this.#box) this.#box.replaceChildren(element);
    if (this.#box.parentElement !== box) box.replaceChildren(this.#box);
    if (changes.has('locale')) rows.list.view.write();
  }

  /** Frameworks give the same description in another array at every turn: that is no other one. */
  #describe(): void {
    const { items, schema = {}, min, max, required } = this;
    if (!items) return;
    const description = { rowLabel: this.rowLabel || this.label, items, schema, min, max, required };
    const text = JSON.stringify(description);
    if (text === this.#description) return;
    this.#description = text;
    this.#opening = this.#open(description, () => text === this.#description);
  }

  async #open(description: RowsDescription, isAsked: () => boolean): Promise<void> {
    if (this.rows.state !== 'ready') this.rows = { state: 'fetching' };
    const opened = await openRows(description);
    if (!isAsked()) return;
    if (!opened) setTimeout(() => isAsked() && void this.#open(description, isAsked), AGAIN);
    else if ('fault' in opened) this.#break(opened.fault);
    else {
      for (const styles of opened.parts.styles) wearStyles(this.renderRoot, styles);
      this.#draw(opened.compiled, opened.parts);
    }
  }

  #break(fault: string): void {
    this.#end();
    this.rows = { state: 'broken' };
    console.error(`<panjare-repeat-field name="${this.name}">: ${fault}`);
  }

  /** Draws the rows of the value anew. */
  #fill(): void {
    if (this.rows.state === 'ready') this.#draw(this.rows.compiled, this.rows.parts);
  }

  #draw(compiled: CompiledForm, parts: NodeParts): void {
    this.#end();
    const { value } = this;
    const list = new RowList({
      compiled,
      parts,
      value: typeof value === 'string' ? undefined : value,
      fixed: this.#fixed,
      changed: () => this.#take(list),
    });
    if (this.issues)
      list.tell(this.issues.map((issue) => ({ ...issue, path: issue.path.slice(this.name.length) })));
    this.rows = { state: 'ready', compiled, parts, list };
  }

  #end(): void {
    if (this.rows.state === 'ready') this.rows.list.end();
    this.#isChecked = false;
  }

  /** A row of nothing changes no answer. What no field told the page is told by this one: rows added, moved, removed. */
  #take(list: RowList): void {
    const { value } = list;
    this.requestUpdate();
    if (isSame(value, this.value)) return;
    this.changeValue(value);
    if (this.#isTyping) return;
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.passOnChange();
  }

  readonly #hear = ({ target }: Event): void => {
    this.#isTyping = target instanceof FieldElement;
  };

  /** The page hears of answers; what is pasted is none until it is added. */
  readonly #pass = (event: Event): void => {
    if (!this.#isTyping) return event.stopPropagation();
    this.#isTyping = false;
    if (event.type === 'change') this.passOnChange();
  };

  /** Where the first fault is, once it is time to say so. */
  get #firstFault(): string | undefined {
    const { value, rows } = this;
    if (typeof value !== 'object' || rows.state !== 'ready' || super.shownError === '') return undefined;
    return rows.list.faultsOf(value)[0]?.path;
  }
}

/** No rows are no answer. */
function rowsOf(given: unknown): JsonObject[] | undefined {
  return Array.isArray(given) && given.length > 0 ? (given as JsonObject[]) : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-repeat-field': RepeatField;
  }
}
