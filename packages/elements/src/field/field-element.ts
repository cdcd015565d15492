import type { JsonObject } from '@panjare/contract';
import { ReactiveElement } from 'lit';
import type { CSSResultGroup, PropertyDeclaration, PropertyValues } from 'lit';
import { iconStyles } from '../icons/icon.ts';
import { issueText, issueWords } from '../localize/issue-text.ts';
import { currentLocale, followLocale, unfollowLocale } from '../localize/localize.ts';
import type { Locale } from '../localize/localize.ts';
import { theme } from '../theme/theme.ts';
import { fieldStyles } from './field.styles.ts';
import type { FieldIssue } from './field-issue.ts';
import {
  boxIn,
  labelledIn,
  makeFrame,
  writeHint,
  writeLabel,
  writeMessage,
  writeOrigin,
} from './field-frame.ts';
import type { Attributes } from './make-element.ts';
import { property, state } from '../reactive/property.ts';

/** What a field may hold: plain data, as it is sent and stored. */
export type FieldValue = string | number | boolean | string[] | JsonObject | JsonObject[];

/**
 * What every field shares: label, hint, control and error in one shadow root, and its place in a `<form>`. A field
 * checks itself until someone sets `error`: from then on that one (`panjare-form`) says what is wrong, '' for nothing.
 *
 * Native `input` and `change` reach the page; when they do, `value` is already the new one.
 */
export abstract class FieldElement<Value extends FieldValue = string> extends ReactiveElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...ReactiveElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles: CSSResultGroup = [theme, iconStyles, fieldStyles];

  /** Under which a form sends the value: forms read the attribute, and frameworks set the property. */
  @property({ reflect: true }) name = '';
  @property() label = '';
  @property() hint = '';
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ type: Boolean }) readonly = false;
  /** What is wrong, in words; '' for nothing. Left undefined, the field checks itself. */
  @property() error: string | undefined;
  /** Where a filled-in value comes from: «از ثبت احوال». */
  @property() origin = '';

  @state() protected disabledByForm = false;
  @state() private touched = false;

  /** Controls together under a legend instead of one under a label. */
  protected readonly grouped: boolean = false;
  #internals: ElementInternals | undefined;
  #isRight = true;
  #value: Value | string | undefined;
  #changed = false;
  #isAsked = false;
  #defaultValue: string | null = null;
  /** The language of the words that stand there. */
  #locale: Locale | undefined;

  /**
   * The value as data: ISO dates, Latin digits, numbers; `undefined` when empty. Text that cannot be read stays as
   * typed, and the field says so.
   */
  @property({ attribute: false })
  get value(): Value | string | undefined {
    return this.#value;
  }
  set value(value: Value | string | undefined) {
    const next = value === '' || value === null ? undefined : value;
    if (next === this.#value) return;
    this.#value = next;
    this.valueSet();
  }

  /** The attribute `value`: what the field starts with and returns to on reset. */
  @property({ attribute: 'value' })
  get defaultValue(): string | null {
    return this.#defaultValue;
  }
  set defaultValue(text: string | null) {
    this.#defaultValue = text;
    if (!this.#changed) this.value = this.readData(text ?? '');
  }

  /** Made when first needed: a field that is empty and right says nothing to a form. */
  protected get internals(): ElementInternals {
    return (this.#internals ??= this.attachInternals());
  }

  /** The form the field belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  get validity(): ValidityState {
    this.#checkNow();
    return this.internals.validity;
  }
  get validationMessage(): string {
    this.#checkNow();
    return this.internals.validationMessage;
  }

  /** Asks without showing. */
  checkValidity(): boolean {
    this.#checkNow();
    this.#isAsked = true;
    const valid = this.internals.checkValidity();
    this.#isAsked = false;
    return valid;
  }
  reportValidity(): boolean {
    this.#checkNow();
    return this.internals.reportValidity();
  }

  /** Reads data (an attribute, a restored state) into a value. */
  protected abstract readData(text: string): Value | string | undefined;
  /** What is wrong with the value, itself and alone; `required` is not asked here. */
  protected abstract check(value: Value | string): FieldIssue | undefined;
  /**
   * Draws the control into its box between hint and error: made when there is none, and written where something changed.
   * Its own words are written where `changes` has `locale`, as it has at first.
   */
  protected abstract drawControl(box: HTMLElement, changes: PropertyValues): void;
  /** What takes the focus, and where the browser points. */
  protected abstract get focusTarget(): HTMLElement | null;
  /** One control whose label stands beside it. */
  protected get isSingle(): boolean {
    return false;
  }
  /** Said below where nothing is wrong: the same amount in toman, the bank of an account. */
  protected get note(): string {
    return '';
  }
  /** Called when `value` was set from outside. */
  protected valueSet(): void {}
  /** Takes what was typed or chosen in a control that the field listens to. */
  protected onInput(_event: Event): void {}
  /** What a form sends. */
  protected formText(value: Value | string): string | File | FormData {
    return String(value);
  }
  /** Whether the answer is written or chosen: it changes the words. */
  protected get how(): 'write' | 'choose' {
    return this.grouped ? 'choose' : 'write';
  }

  /** The person changed the value. */
  protected changeValue(value: Value | string | undefined): void {
    // The network may be gone when something is wrong.
    if (!this.#changed) issueWords.fetch().catch(() => undefined);
    this.#changed = true;
    const old = this.#value;
    this.#value = value === '' ? undefined : value;
    this.#passToForm();
    this.requestUpdate('value', old);
  }

  /** What the person is told now, if anything. */
  protected get shownError(): string {
    if (this.error !== undefined) return this.error;
    return this.touched ? this.#ownError() : '';
  }
  protected get isInvalid(): boolean {
    return this.shownError !== '';
  }
  protected get isDisabled(): boolean {
    return this.disabled || this.disabledByForm;
  }
  protected get describedBy(): string {
    return `${this.hint ? 'hint ' : ''}${this.origin ? 'origin ' : ''}error`;
  }

  /** What a control tells screen readers of its field. */
  protected get controlAttributes(): Attributes {
    return {
      'aria-describedby': this.describedBy,
      'aria-invalid': this.isInvalid && 'true',
      'aria-required': this.required && 'true',
    };
  }

  get #issue(): FieldIssue | undefined {
    const value = this.#value;
    if (value === undefined) return this.required ? { code: 'required', params: {} } : undefined;
    return this.check(value);
  }

  #ownError(): string {
    const issue = this.#issue;
    return issue ? issueText(issue, { label: this.label, how: this.how, value: this.#value }, this) : '';
  }

  #checkNow(): void {
    const text = this.error ?? this.#ownError();
    if (!text && this.#isRight) return;
    this.#isRight = !text;
    if (!text) return this.internals.setValidity({});
    const missing = this.#value === undefined && this.required;
    const anchor = this.focusTarget ?? undefined;
    this.internals.setValidity(missing ? { valueMissing: true } : { customError: true }, text, anchor);
  }

  #passToForm(): void {
    const text = this.#value === undefined ? null : this.formText(this.#value);
    if (text !== null || this.#internals) this.internals.setFormValue(text);
  }

  constructor() {
    super();
    this.addEventListener('invalid', this);
    this.addEventListener('focusout', this);
    this.addEventListener('keydown', this);
  }

  /** Called by the browser: the element itself listens, instead of a function for each event of each field. */
  handleEvent(event: Event): void {
    switch (event.type) {
      case 'input':
        return this.onInput(event);
      case 'change':
        return this.passOnChange();
      case 'invalid':
        return this.#tell(event);
      case 'focusout':
        return this.#leave(event as FocusEvent);
      case 'keydown':
        return this.#sendByEnter(event as KeyboardEvent);
    }
  }

  /** Hears from now on what is typed or chosen in a control. */
  protected listenTo<Control extends HTMLElement>(control: Control): Control {
    for (const type of ['input', 'change']) control.addEventListener(type, this);
    return control;
  }

  /** Native `change` stops at the shadow root; it goes on from the field. */
  protected passOnChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** That a property begins with nothing is no change: dozens of a field do. */
  override requestUpdate(name?: PropertyKey, old?: unknown, options?: PropertyDeclaration): void {
    if (name === undefined || this.hasUpdated || old !== undefined || this[name as keyof this])
      super.requestUpdate(name, old, options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.enableUpdating = alreadyUpdating;
    followLocale(this);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollowLocale(this);
  }
  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
  }
  formResetCallback(): void {
    this.#changed = false;
    this.touched = false;
    this.value = this.readData(this.#defaultValue ?? '');
    this.valueSet();
  }
  formStateRestoreCallback(text: string): void {
    this.#changed = true;
    this.value = this.readData(text);
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.has('value')) this.#passToForm();
    this.#checkNow();
  }

  protected override update(changes: PropertyValues): void {
    super.update(changes);
    const locale = currentLocale();
    if (this.#locale !== locale) changes.set('locale', this.#locale);
    this.#locale = locale;
    const root = this.renderRoot as ShadowRoot;
    const box = boxIn(root) ?? makeFrame(root);
    const labelled = this.isSingle ? 'beside' : this.grouped ? 'group' : 'label';
    if (changes.has('label') || changes.has('required') || labelled !== labelledIn(root))
      writeLabel(root, labelled, this.label, this.required);
    if (changes.has('hint')) writeHint(root, this.hint);
    if (changes.has('origin')) writeOrigin(root, this.origin);
    writeMessage(root, this.shownError, this.note);
    this.drawControl(box, changes);
  }

  /** Leaving may show what is wrong; not before something was typed, as people pass through fields to look. */
  #leave(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Node && this.renderRoot.contains(to)) return;
    if (this.#changed) this.touched = true;
  }

  /** The browser's bubble would cover the field and speak another language: our own words go below, focus to the first. */
  #tell(event: Event): void {
    event.preventDefault();
    if (this.#isAsked) return;
    this.touched = true;
    const first = this.form
      ? [...this.form.elements].find((control) => control.matches(':invalid:not(fieldset)'))
      : this;
    if (first === this && !this.matches(':focus-within')) this.focus();
  }

  /** Enter in a box of one line sends the form, as it does from a plain input. */
  #sendByEnter(event: KeyboardEvent): void {
    const [box] = event.composedPath();
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
    if (!(box instanceof HTMLInputElement) || box.type !== 'text') return;
    const submitter = [...(this.form?.elements ?? [])].find(
      (element) => element.matches('button:not([type]), [type="submit"]') && !element.matches(':disabled'),
    );
    if (submitter instanceof HTMLElement) submitter.click();
  }
}

/** In place of the function with which Lit lets the first update begin, of which each element would keep its own. */
const alreadyUpdating = (): void => undefined;
